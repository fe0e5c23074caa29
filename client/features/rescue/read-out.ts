import { ageBands, type Bands } from '#shared/domain/age-band.ts';
import type { Outcome } from '#shared/domain/count.ts';
import type { Slot } from '#shared/domain/slot.ts';
import type { Sentences } from '../../i18n/nb.ts';
import type { RescueSentences } from '../../i18n/nb-rescue.ts';

/** The sentences that are on every page, and those of this one. */
export type ReadOutWords = Pick<Sentences, 'reasons' | 'shifts'> & { readonly rescue: RescueSentences };

/** Which count it is: "Storgata 03.06. kveld" */
export function whereAndWhen({ areaName, date, shift }: Slot, words: Pick<ReadOutWords, 'shifts'>): string {
  const [, month, day] = date.split('-');
  return `${areaName} ${day}.${month}. ${words.shifts[shift]}`;
}

/** What was counted: "0 / 3 / 21 / 2", youngest first and unknown age last; or why it was not. */
export function outcomeReadOut(outcome: Outcome, words: Pick<ReadOutWords, 'rescue' | 'reasons'>): string {
  if (outcome.status === 'counted') return bandsReadOut(outcome.bands);
  const reason = words.rescue.notCounted(words.reasons[outcome.reason].toLocaleLowerCase());
  return outcome.partialBands ? `${reason}, ${words.rescue.soFar(bandsReadOut(outcome.partialBands))}` : reason;
}

export function bandsReadOut(bands: Bands): string {
  return ageBands.map((band) => bands[band]).join(' / ');
}
