import { ageBands, totalOf } from '#shared/domain/age-band.ts';
import type { Outcome } from '#shared/domain/count.ts';
import type { Sentences } from './nb.ts';

type Words = Pick<Sentences, 'people' | 'nobody' | 'reasons' | 'ageBands'> & {
  readonly roundScreen: Pick<Sentences['roundScreen'], 'states'>;
};

/** "12 personer", "Ingen (0)", "Ikke talt: været". */
export function outcomeInWords(outcome: Outcome, { people, nobody, reasons, roundScreen }: Words): string {
  if (outcome.status === 'not_counted')
    return `${roundScreen.states.notCounted}: ${reasons[outcome.reason].toLocaleLowerCase()}`;
  const total = totalOf(outcome.bands);
  return total === 0 ? nobody : people(total);
}

/** "0–17 år: 1, 26 år og eldre: 11"; nothing where nobody was there, or the area was not counted. */
export function bandsInWords(outcome: Outcome, { ageBands: names }: Words): string {
  if (outcome.status === 'not_counted') return '';
  const { bands } = outcome;
  const there = ageBands.filter((band) => bands[band] > 0);
  return there.map((band) => `${names[band]}: ${bands[band]}`).join(', ');
}
