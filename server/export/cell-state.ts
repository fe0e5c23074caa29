import type { FigureCell } from '#shared/report/figure.ts';

/** `incomplete`: there were counts, and they do not make this number. `withheld`: there is one, and these readers are not told it. */
export type CellState = 'counted' | 'incomplete' | 'not_counted' | 'withheld';

export function stateOf({ shown, counted, withheld }: Pick<FigureCell, 'shown' | 'counted' | 'withheld'>): CellState {
  if (withheld !== undefined) return 'withheld';
  if (shown !== null) return 'counted';
  return counted === 0 ? 'not_counted' : 'incomplete';
}
