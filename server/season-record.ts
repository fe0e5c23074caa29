import { type SeasonRecord, type SeasonWithSlots, toSeasonRecord } from '#shared/report/season-averages.ts';
import type { Instant } from '#shared/time.ts';
import type { Database } from './database.ts';
import { readOffice } from './projection.ts';
import { findMeta } from './store/meta.ts';
import { listSlots } from './store/standings.ts';

/** One season as it stands now, or undefined where the plan has no such season. */
export function findSeasonRecord(db: Database, season: string, now: Instant): SeasonWithSlots | undefined {
  const { plan } = readOffice(db);
  const planned = plan.seasons.get(season);
  if (!planned) return undefined;
  const isMadeUp = findMeta(db, 'made_up') !== undefined;
  return toSeasonRecord({ planned, slots: listSlots(db, season), areas: plan.areas, now, isMadeUp });
}

/** Every season that is more than a draft. Their slots go as they come: a hundred summers are kept while eight figures are drawn. */
export function listSeasonRecords(db: Database, now: Instant): readonly SeasonRecord[] {
  return [...readOffice(db).plan.seasons.values()]
    .filter(({ season }) => season.state !== 'draft')
    .flatMap(({ season }) => {
      const found = findSeasonRecord(db, season.id, now);
      return found ? [withoutSlots(found)] : [];
    });
}

function withoutSlots({ slots: _, ...record }: SeasonWithSlots): SeasonRecord {
  return record;
}
