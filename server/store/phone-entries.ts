import type { LoggedEntry } from '#shared/report/quality/reconciliation.ts';
import type { Database } from '../database.ts';

/** Every count, correction and withdrawal that came, with the day that it is about, also of those whose text is gone or in quarantine. */
export function listPhoneEntries(db: Database): readonly (LoggedEntry & { readonly install: string })[] {
  return db
    .prepare<[], LoggedEntry & { install: string }>(
      `SELECT install, seq, coalesce(said ->> '$.season', season) AS season, coalesce(said ->> '$.date', date) AS date FROM (
         SELECT event_log.install, seq, subject, CAST(raw AS TEXT) ->> '$.slot' AS said
         FROM event_log LEFT JOIN event_text ON event_text.h = event_log.h
         WHERE type IN ('count', 'amend', 'void')
       ) LEFT JOIN count_place ON count_place.root = subject`,
    )
    .all();
}
