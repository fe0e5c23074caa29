import type { EditionComparison } from '#shared/edition-api.ts';
import { AppError } from '#shared/errors.ts';
import { differencesBetween } from '#shared/report/edition/differences.ts';
import type { Edition } from '#shared/report/edition/edition.ts';
import { frozenRecords } from '#shared/report/edition/frozen-records.ts';
import { makeEdition, toEditionText } from '#shared/report/edition/make-edition.ts';
import type { Instant } from '#shared/time.ts';
import type { Database } from '../database.ts';
import { sha256 } from '../event-chain.ts';
import { printable } from '../printable.ts';
import { readEdition } from './held-editions.ts';
import { readBehind, readFrozen } from './log-behind.ts';

/** The edition drawn up anew from its own events, and beside what today's log says. Long work: for a process of its own. */
export function compareEdition(db: Database, id: string, now: Instant): EditionComparison {
  const read = readEdition(db, id);
  if (read.state !== 'whole') throw new AppError('not_found', { edition: id, state: read.state });
  const { edition, text } = read;
  const frozen = readFrozen(db, edition.events);
  const again = printable(makeEdition(frozen.entries, edition, edition.settings));
  const present = readBehind(db, new Set(edition.seasons));
  const asOfNow = { now, isMadeUp: edition.isMadeUp };
  const today = makeEdition(present, { ...edition, madeAt: now }, edition.settings);
  const differences = differencesBetween(
    { edition, records: frozenRecords(frozen.entries, { ...asOfNow, now: edition.madeAt }).records },
    { edition: printable(today), records: frozenRecords(present, asOfNow).records },
  );
  const againText = toEditionText(again);
  return {
    again: {
      outcome: outcomeOf(edition, again, text === againText),
      hash: sha256(againText),
      missing: frozen.missing.length,
    },
    ...differences,
  } as EditionComparison;
}

/** `other_words`: another version of the program says it otherwise, with the same numbers. */
function outcomeOf(edition: Edition, again: Edition, isSame: boolean): EditionComparison['again']['outcome'] {
  if (isSame) return 'same_bytes';
  const numbersOf = ({ numbers, figures }: Edition) =>
    JSON.stringify([numbers, figures.nb.map(({ figure, table }) => [figure, table.rows.map(({ cells }) => cells)])]);
  return numbersOf(edition) === numbersOf(again) ? 'other_words' : 'other_numbers';
}
