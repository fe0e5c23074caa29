import type { FigureCell } from '#shared/report/figure.ts';

/**
 * `incomplete`: there were counts, and they do not make this number. `published`: an earlier report has it. `none`: a place in a column that
 * holds nothing but such numbers.
 */
export type CellState = 'counted' | 'published' | 'incomplete' | 'not_counted' | 'none';

export function stateOf({ shown, counted, origin }: Pick<FigureCell, 'shown' | 'counted' | 'origin'>): CellState {
  if (origin === 'published') return shown === null ? 'none' : 'published';
  if (shown !== null) return 'counted';
  return counted === 0 ? 'not_counted' : 'incomplete';
}
