import type { FigureCell } from '#shared/report/figure.ts';

/**
 * `incomplete`: there were counts, and they do not make this number. `published`: an earlier report has it. `none`: a place in a column that
 * holds nothing but such numbers. `withheld`: there is one, and these readers are not told it.
 */
export type CellState = 'counted' | 'published' | 'incomplete' | 'not_counted' | 'none' | 'withheld';

export function stateOf({
  shown,
  counted,
  origin,
  withheld,
}: Pick<FigureCell, 'shown' | 'counted' | 'origin' | 'withheld'>): CellState {
  if (withheld !== undefined) return 'withheld';
  if (origin === 'published') return shown === null ? 'none' : 'published';
  if (shown !== null) return 'counted';
  return counted === 0 ? 'not_counted' : 'incomplete';
}
