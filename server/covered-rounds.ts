import { type OccasionCells, strayCells } from '#shared/report/season-cells.ts';
import type { Instant } from '#shared/time.ts';
import type { Database } from './database.ts';
import { readOffice } from './projection.ts';
import { findSeasonRecord } from './season-record.ts';
import { listSlots } from './store/standings.ts';

/** A season's rounds. What the plan does not know, but somebody has counted under, is for whoever can put it right. */
export function findCoveredRounds(
  db: Database,
  season: string,
  now: Instant,
  { seesStray }: { readonly seesStray: boolean },
): readonly OccasionCells[] | undefined {
  const record = findSeasonRecord(db, season, now);
  if (record) return record.occasions;
  const stray = seesStray ? strayCells(listSlots(db, season), { areas: readOffice(db).plan.areas, now }) : [];
  return stray.length > 0 ? stray : undefined;
}
