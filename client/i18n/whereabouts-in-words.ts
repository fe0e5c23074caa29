import type { Sentences } from './nb.ts';

type Words = { readonly roundScreen: Pick<Sentences['roundScreen'], 'states'> };

/** "På telefonen", "Mottatt", "Mottatt, venter på koordinator". */
export function whereaboutsInWords(
  where: 'pending' | 'waiting' | 'stored',
  { roundScreen: { states } }: Words,
): string {
  if (where === 'pending') return states.pending;
  return where === 'waiting' ? `${states.stored}, ${states.waitsForCoordinator}` : states.stored;
}
