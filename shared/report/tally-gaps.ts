import type { ShiftTally } from './tallies.ts';

export type GapKind = 'notCounted' | 'missing' | 'cancelled' | 'ageUnknown' | 'zeros' | 'estimated';
export type Gap = { readonly kind: GapKind; readonly n: number };

const inOrder: readonly GapKind[] = ['notCounted', 'missing', 'cancelled', 'ageUnknown', 'zeros', 'estimated'];

/** What a reader must know of the counts behind a mean: only what there is any of. */
export function listGaps(average: ShiftTally): readonly Gap[] {
  return inOrder.map((kind) => ({ kind, n: average[kind] })).filter(({ n }) => n > 0);
}

/** Planned counts whose time has not come: what is left when every answer and every gap is taken away. */
export function notYetHeld({ planned, counted, notCounted, missing, ageUnknown }: ShiftTally): number {
  return planned - counted - notCounted - missing - ageUnknown;
}
