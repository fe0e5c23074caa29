import type { SlotPlace } from '#shared/domain/slot.ts';
import type { StandingCount } from '#shared/sync/fold-count.ts';
import type { Database } from '../database.ts';
import { type SlotRow, slotColumns } from './slot-row.ts';

/** What stands on one day of a season: the rows of its slots, and the counts that stand beside them. */
export type StandingDay = { readonly rows: readonly SlotRow[]; readonly beside: readonly StandingCount[] };

/** Everything that stands in a slot or beside one, in the order of the slots. */
export function* iterateDays(db: Database): Generator<StandingDay> {
  const days = db.prepare<[], Pick<SlotPlace, 'season' | 'date'>>(
    `SELECT DISTINCT season, date FROM standing_slot
     UNION SELECT DISTINCT season, date FROM standing_count WHERE season IS NOT NULL`,
  );
  const listRows = db
    .prepare<string[], SlotRow>(`SELECT ${slotColumns} FROM standing_slot WHERE season = ? AND date = ?`)
    .raw();
  const listBeside = db
    .prepare<string[], string>('SELECT standing FROM standing_count WHERE season = ? AND date = ?')
    .pluck();
  for (const { season, date } of days.all())
    yield {
      rows: listRows.all(season, date),
      beside: listBeside.all(season, date).map((text) => JSON.parse(text) as StandingCount),
    };
}

/** Whether a count beside is filed under another root or slot than its own. */
export function hasMisplacedCount(db: Database): boolean {
  const found = db.prepare<[], number>(
    `SELECT EXISTS (SELECT 1 FROM standing_count WHERE (root, season, date, shift, area) IS NOT (standing ->> '$.root',
       standing ->> '$.slot.season', standing ->> '$.slot.date', standing ->> '$.slot.shift', standing ->> '$.slot.area'))`,
  );
  return found.pluck().get() === 1;
}
