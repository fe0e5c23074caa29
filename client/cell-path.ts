import type { Ref } from '#shared/api.ts';
import { basisPath } from '#shared/report/basis/basis-asked.ts';
import { wholeSeason } from '#shared/report/cut.ts';
import type { Figure, FigureColumn, FigureRow } from '#shared/report/figure.ts';

export type Places = Pick<Ref, 'areas' | 'seasons'>;

/**
 * Where a number of a figure opens: today's, or as the edition of this id has it. Null for one that was not counted here, or that is
 * over areas without a name of their own.
 */
export function cellPath(
  { set, basis }: Pick<Figure, 'set' | 'basis'>,
  { scope, shift, band, measure }: FigureColumn,
  { season, cells }: FigureRow,
  at: number,
  places: Places,
  edition?: string,
): string | null {
  const cell = cells[at];
  if (season === null || !cell || cell.shown === null || cell.origin === 'published') return null;
  const over = findOver(scope, set, season, places);
  if (!over) return null;
  const asked = measure === 'observations' ? 'sum' : 'mean';
  return basisPath({ season, set, ...over, shift, band, basis, measure: asked, ...wholeSeason, edition });
}

/** A set, an area, or an area group of that season. */
function findOver(scope: string, set: string, season: string, { areas, seasons }: Places) {
  if (scope === set) return { area: null, group: null };
  if (areas.some(({ id }) => id === scope)) return { area: scope, group: null };
  const groups = seasons.find(({ id }) => id === season)?.groups ?? [];
  return groups.some(({ id }) => id === scope) ? { area: null, group: scope } : null;
}
