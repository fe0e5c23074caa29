import { askedBands } from '#shared/domain/age-band.ts';
import type { SeasonRecord } from '#shared/report/season-averages.ts';
import type { Instant } from '#shared/time.ts';
import type { Database } from '../../server/database.ts';
import { readOffice } from '../../server/projection.ts';
import { findSeasonRecord, findSeasonWithSlots } from '../../server/season-record.ts';

/** The seasons whose kept record says anything else than one that is read anew: there must be none. */
export function listStaleSeasons(db: Database, now: Instant): readonly string[] {
  return [...readOffice(db).plan.seasons.keys()].filter(
    (season) => said(findSeasonRecord(db, season, now)) !== said(findSeasonWithSlots(db, season, now)),
  );
}

function said(record: SeasonRecord | undefined): string {
  if (!record) throw new Error('a season of the plan has no record');
  const { planned, occasions, tallies, areas, isMadeUp, nextEnd } = record;
  const byBand = askedBands.map((band) => [
    [...tallies.byArea(band)].map(([area, { flags, ...own }]) => [area, [...flags], own]),
    tallies.completeRounds([...areas.keys()], band),
  ]);
  return JSON.stringify([planned, occasions, byBand, [...areas], isMadeUp, nextEnd]);
}
