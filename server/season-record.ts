import { type SeasonRecord, type SeasonWithSlots, toSeasonRecord } from '#shared/report/season-averages.ts';
import type { Instant } from '#shared/time.ts';
import type { Database } from './database.ts';
import { type KeptSeasons, keepSeasons, type SeasonState } from './kept-seasons.ts';
import { readOffice } from './projection.ts';
import { findMeta } from './store/meta.ts';
import { findSeasonMark, listSeasonMarks } from './store/season-marks.ts';
import { listSlots } from './store/standings.ts';
import { readTalliesFile, talliesFile, writeTalliesFile } from './tallies-file.ts';

/**
 * One season as it stands now, or undefined where the plan has no such season. Good until somebody writes: in one turn of the
 * event loop, or in one transaction.
 */
export function findSeasonRecord(db: Database, season: string, now: Instant): SeasonRecord | undefined {
  const { plan } = readOffice(db);
  const planned = plan.seasons.get(season);
  if (!planned) return undefined;
  const mark = findSeasonMark(db, season);
  return keptSeasons(db).find({ planned, areas: plan.areas, isMadeUp: isMadeUp(db), mark }, now);
}

/** Every season that is more than a draft, good for as long. */
export function listSeasonRecords(db: Database, now: Instant): readonly SeasonRecord[] {
  return listSeasonStates(db).map((state) => keptSeasons(db).find(state, now));
}

export function listSeasonStates(db: Database): readonly SeasonState[] {
  const { plan } = readOffice(db);
  const marks = listSeasonMarks(db);
  const about = { areas: plan.areas, isMadeUp: isMadeUp(db) };
  return [...plan.seasons.values()]
    .filter(({ season }) => season.state !== 'draft')
    .map((planned) => ({ ...about, planned, mark: marks.get(planned.season.id) }));
}

/** One season with what its cells were made of, for whoever asks what would be if something were otherwise. */
export function findSeasonWithSlots(db: Database, season: string, now: Instant): SeasonWithSlots | undefined {
  const { plan } = readOffice(db);
  const planned = plan.seasons.get(season);
  if (!planned) return undefined;
  return toSeasonRecord({ planned, slots: listSlots(db, season), areas: plan.areas, now, isMadeUp: isMadeUp(db) });
}

/** Puts the tallies of the seasons that are over down beside the database, where more of them are known than lie there. */
export function putDownTallies(db: Database): void {
  keptOf.get(db)?.putDown((found) => writeTalliesFile(talliesFile(db), found));
}

function isMadeUp(db: Database): boolean {
  return findMeta(db, 'made_up') !== undefined;
}

const keptOf = new WeakMap<Database, KeptSeasons>();

function keptSeasons(db: Database): KeptSeasons {
  const known = keptOf.get(db) ?? keepSeasons(db, () => readTalliesFile(talliesFile(db)));
  keptOf.set(db, known);
  return known;
}
