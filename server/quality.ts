import { groupBy } from '#shared/group-by.ts';
import type { QualityReply, ReconciliationReply } from '#shared/quality-api.ts';
import { type LoggedPhone, reconcile } from '#shared/report/quality/reconciliation.ts';
import { recountSentence, recountWordings } from '#shared/report/quality/recount-wording.ts';
import { recountsOf } from '#shared/report/quality/recounts.ts';
import { seasonHealth } from '#shared/report/quality/season-health.ts';
import type { Instant } from '#shared/time.ts';
import type { Database } from './database.ts';
import { listKnownPhones } from './known-phones.ts';
import { readOffice } from './projection.ts';
import { findSeasonRecord } from './season-record.ts';
import { readPosition } from './store/events.ts';
import { listPhoneEntries } from './store/phone-entries.ts';
import { listCountsOfSeason } from './store/standings.ts';

/** The recounts of a season and where it is thin, or undefined where there is no such season. */
export function findQuality(db: Database, season: string, now: Instant): QualityReply | undefined {
  const record = findSeasonRecord(db, season, now);
  if (!record) return undefined;
  const recounts = recountsOf(record, listCountsOfSeason(db, season));
  const { nb, en } = recountWordings;
  const sentence = { nb: recountSentence(season, recounts, nb), en: recountSentence(season, recounts, en) };
  const { places, bands, ...numbers } = recounts;
  const { areas, weekdays, shifts, weekdayShifts, expected, total } = seasonHealth(record);
  return {
    season,
    position: readPosition(db),
    recounts: { ...numbers, places: [...places], bands: [...bands], sentence },
    health: {
      total,
      areas: [...areas],
      weekdays: [...weekdays],
      shifts: [...shifts],
      weekdayShifts: [...weekdayShifts],
      expected: [...expected],
    },
  };
}

/** What the phones say they have made against what is here, for a season or one of its days. */
export function findReconciliation(
  db: Database,
  asked: { readonly season: string; readonly date: string | null },
  now: Instant,
): ReconciliationReply | undefined {
  const planned = readOffice(db).plan.seasons.get(asked.season);
  if (!planned) return undefined;
  const { from, to } = planned.season;
  const { said, held, differences, days } = reconcile(listLoggedPhones(db, now), { ...asked, from, to });
  return { ...asked, position: readPosition(db), said, held, differences: [...differences], days: [...days] };
}

function listLoggedPhones(db: Database, now: Instant): readonly LoggedPhone[] {
  const entries = groupBy(listPhoneEntries(db), ({ install }) => install);
  return listKnownPhones(db, now).flatMap((phone) =>
    phone.install === null ? [] : [{ ...phone, install: phone.install, entries: entries.get(phone.install) ?? [] }],
  );
}
