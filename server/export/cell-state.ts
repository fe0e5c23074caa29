import type { FigureCell } from '#shared/report/figure.ts';

/** `incomplete`: there were counts, and they do not make this number. */
export type CellState = 'counted' | 'incomplete' | 'not_counted';

export function stateOf({ shown, counted }: Pick<FigureCell, 'shown' | 'counted'>): CellState {
  if (shown !== null) return 'counted';
  return counted === 0 ? 'not_counted' : 'incomplete';
}
