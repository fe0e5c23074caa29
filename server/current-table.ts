import type * as z from 'zod/mini';
import { hasRight, type Role } from '#shared/domain/access.ts';
import type { Profile } from '#shared/domain/publication.ts';
import { AppError } from '#shared/errors.ts';
import type { Reader } from '#shared/report/basis/number-basis.ts';
import type { SeasonRecord } from '#shared/report/season-averages.ts';
import { drawUpTable } from '#shared/report/tables/draw-up-table.ts';
import { publishTable } from '#shared/report/tables/publish-table.ts';
import type { TableId } from '#shared/report/tables/report-table.ts';
import { bandsOfTable } from '#shared/report/tables/table-limits.ts';
import { tableWordings } from '#shared/report/tables/table-wordings.ts';
import { wordings } from '#shared/report/wordings.ts';
import type { TableReply, tableCalls } from '#shared/tables-api.ts';
import type { Instant } from '#shared/time.ts';
import type { Computed } from './answer-cache.ts';
import type { Database } from './database.ts';
import { printable } from './printable.ts';
import { readOffice } from './projection.ts';
import { findSeasonRecord, listSeasonRecords } from './season-record.ts';
import { readPosition } from './store/events.ts';

export type AskedTable = z.infer<typeof tableCalls.table.query> & { readonly season: string; readonly table: TableId };

/** Throws `no_right` for ages by which this role may not have the table. */
export function requireTable(role: Role, { table, band, profile }: AskedTable): void {
  const bands = bandsOfTable(table, readerOf(role, profile));
  if (bands.includes(band)) return;
  // Nobody has it by these ages, or somebody else has.
  const isForOthers = bandsOfTable(table, { seesCounts: true }).includes(band);
  throw isForOthers ? new AppError('no_right', { table, band }) : new AppError('bad_request', { at: 'query/band' });
}

/** A table as the log has it now. Throws `not_found` for a season or a set that there is not. */
export function computeTable(db: Database, now: Instant, role: Role, asked: AskedTable): Computed<TableReply> {
  const { season, table, set, band, lang } = asked;
  const record = findSeasonRecord(db, season, now);
  if (!record) throw new AppError('not_found', { season });
  const other = table === 'seasons' ? findOther(db, now, record, asked.against) : null;
  const basis = asked.basis ?? record.planned.season.basis;
  const drawn = drawUpTable(
    { record, other },
    { table, set, band, basis },
    { wording: wordings[lang], words: tableWordings[lang] },
    readerOf(role, asked.profile),
  );
  if (!drawn) throw new AppError('not_found', { set });
  const against = other?.planned.season.id ?? null;
  const publication = { profile: asked.profile, fewerThan: readOffice(db).plan.fewerThan };
  const told = publishTable(drawn, band, publication, lang);
  const value = { season, against, set, band, basis, ...told, position: readPosition(db) };
  return { value: printable(value) as unknown as TableReply, from: other ? [record, other] : [record] };
}

/** Outside the service nobody has more than whoever may not read single counts. */
function readerOf(role: Role, profile: Profile): Reader {
  return { seesCounts: profile === 'internal' && hasRight(role, 'read_counts') };
}

/** The season asked for, or the one before. */
function findOther(db: Database, now: Instant, { planned }: SeasonRecord, against: string | undefined) {
  if (against !== undefined) {
    const found = findSeasonRecord(db, against, now);
    if (!found || against === planned.season.id) throw new AppError('not_found', { season: against });
    return found;
  }
  const earlier = listSeasonRecords(db, now).filter((one) => one.planned.season.from < planned.season.from);
  return earlier.sort((a, b) => (a.planned.season.from < b.planned.season.from ? 1 : -1))[0] ?? null;
}
