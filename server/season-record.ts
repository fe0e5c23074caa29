import type { SeasonRecord } from '#shared/report/season-averages.ts';
import type { Instant } from '#shared/time.ts';
import type { Database } from './database.ts';
import { readOffice } from './projection.ts';
import { findMeta } from './store/meta.ts';
import { listSlots } from './store/standings.ts';

/** One season as it stands now, or undefined where the plan has no such season. */
export function findSeasonRecord(db: Database, season: string, now: Instant): SeasonRecord | undefined {
  const { plan } = readOffice(db);
  const planned = plan.seasons.get(season);
  if (!planned) return undefined;
  return {
    planned,
    slots: listSlots(db, season),
    areas: plan.areas,
    now,
    isMadeUp: findMeta(db, 'made_up') !== undefined,
  };
}

/** Every season that is more than a draft. */
export function listSeasonRecords(db: Database, now: Instant): readonly SeasonRecord[] {
  return [...readOffice(db).plan.seasons.values()]
    .filter(({ season }) => season.state !== 'draft')
    .map(({ season }) => findSeasonRecord(db, season.id, now))
    .filter((record) => record !== undefined);
}
