import type { Database } from './database.ts';
import { foldCounts, foldSlots } from './fold-log.ts';
import { markEverySeason } from './store/season-marks.ts';
import { clearStandings, saveCount, saveSlot } from './store/standings.ts';

/** Makes everything that stands anew from the log. Gives the number of counts. */
export function rebuild(db: Database): number {
  return db
    .transaction(() => {
      clearStandings(db);
      let counts = 0;
      for (const count of foldCounts(db)) {
        saveCount(db, count);
        counts++;
      }
      for (const slot of foldSlots(db)) saveSlot(db, slot);
      markEverySeason(db);
      return counts;
    })
    .immediate();
}
