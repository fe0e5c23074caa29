import type { Database } from './database.ts';
import { foldCounts } from './fold-log.ts';
import { standInSlot } from './stand-in-slot.ts';
import { markEverySeason } from './store/season-marks.ts';
import { clearStandings, listBesideIn, saveBeside } from './store/standings.ts';

/** Makes everything that stands anew from the log. Gives the number of counts. */
export function rebuild(db: Database): number {
  return db
    .transaction(() => {
      clearStandings(db);
      let counts = 0;
      for (const count of foldCounts(db)) {
        if (count.slot)
          standInSlot(db, count.slot, { coming: [count], beside: listBesideIn(db, count.slot) }, () => false);
        else saveBeside(db, count);
        counts++;
      }
      markEverySeason(db);
      return counts;
    })
    .immediate();
}
