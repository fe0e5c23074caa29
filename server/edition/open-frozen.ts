import type { BasisReply } from '#shared/basis-api.ts';
import { AppError } from '#shared/errors.ts';
import type { Reader } from '#shared/report/basis/number-basis.ts';
import { frozenRecords } from '#shared/report/edition/frozen-records.ts';
import { osloDay } from '#shared/time.ts';
import type { Database } from '../database.ts';
import { type AskedNumber, openNumber } from '../open-number.ts';
import { getEdition, nameEdition, readEdition } from './held-editions.ts';
import { readFrozen } from './log-behind.ts';

export type FrozenAsked = {
  readonly id: string;
  readonly asked: AskedNumber;
  readonly reader: Reader;
  readonly language: 'nb' | 'en';
};

/**
 * What stands behind a number of an edition: the counts that were frozen, whatever has become of them since. Long work: they are folded
 * anew. Refused while some of them are not in the log, for then it would be another number.
 */
export function openFrozen(db: Database, { id, asked, reader, language }: FrozenAsked): BasisReply {
  const held = getEdition(db, id);
  const read = readEdition(db, id);
  if (read.state !== 'whole') throw new AppError('not_found', { edition: id, state: read.state });
  const { edition } = read;
  const { entries, missing } = readFrozen(db, edition.events);
  if (missing.length > 0) throw new AppError('not_found', { edition: id, missing: missing.length });
  const { records } = frozenRecords(entries, { now: edition.madeAt, isMadeUp: edition.isMadeUp });
  const record = records.find(({ planned }) => planned.season.id === asked.season);
  if (!record) throw new AppError('not_found', { season: asked.season });
  const { profile, fewerThan } = edition.settings;
  const opened = openNumber(db, record, asked, {
    reader,
    language,
    day: osloDay(edition.madeAt),
    edition: { ...nameEdition(held, edition), profile, fewerThan },
  });
  // Beside today's list the one that differs would stand out, and the two sums of minors would be that round's.
  return reader.seesCounts ? opened : { ...opened, occasions: null };
}
