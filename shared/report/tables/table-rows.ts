import type { Shift } from '../../domain/slot.ts';
import type { Averages } from '../averages.ts';
import { capital } from '../capital.ts';
import type { MeanOf } from '../exact-means.ts';
import type { TableCell, TableRow } from './report-table.ts';
import type { TableScope } from './table-scope.ts';

type Named = { readonly area: string; readonly name: string };

/** A row for each area and each of its means, and at the foot the areas in total. `cellsOf`: null is the total. */
export function tableRows(
  areas: readonly Named[],
  scope: TableScope,
  cellsOf: (area: string | null, of: MeanOf) => readonly TableCell[],
): readonly TableRow[] {
  const { table, rowsOf, words, wording } = scope;
  const bothOf = (of: Exclude<MeanOf, Shift>) => (table === 'unknown_age' ? words.both : wording.basis[of]);
  const labelOf = (of: MeanOf) => capital(of === 'day' || of === 'evening' ? wording.shift[of] : bothOf(of));
  const own = areas.flatMap(({ area, name }) =>
    rowsOf.map((of) => ({ key: `${area} ${of}`, area: name, of: labelOf(of), isSum: false, cells: cellsOf(area, of) })),
  );
  const total = rowsOf.map((of) => ({
    key: `total ${of}`,
    area: words.total,
    of: labelOf(of),
    isSum: true,
    cells: cellsOf(null, of),
  }));
  return areas.length === 0 ? [] : [...own, ...total];
}

/** Every area of several averages, each once, in the order of the first that has it. */
export function namedAreas(averages: readonly (Averages | null)[]): readonly Named[] {
  const names = new Map<string, string>();
  for (const { area, name } of averages.flatMap((one) => one?.areas ?? [])) if (!names.has(area)) names.set(area, name);
  return [...names].map(([area, name]) => ({ area, name }));
}
