import type { Figure } from '#shared/report/figure.ts';
import type { FileWording } from '#shared/report/file-wording.ts';
import { stateOf } from './cell-state.ts';
import { findTotals } from './drawn-columns.ts';

/** A cell of a figure's table in a file. `number` is as the figure prints it, with a decimal comma; a gap is a number that is not there. */
export type GridCell =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'number'; readonly number: string }
  | { readonly is: 'gap' };

export type Grid = {
  readonly header: readonly string[];
  readonly rows: readonly (readonly GridCell[])[];
};

/**
 * The figure's table as a spreadsheet wants it: the year, the numbers that are drawn, their sum where the figure stacks them, how many counts
 * each is of, and a remark. A gap is no text: a spreadsheet would draw it as 0.
 */
export function toGrid(figure: Figure, words: FileWording): Grid {
  const { columns, rows } = figure.table;
  const totals = findTotals(figure);
  return {
    header: [
      words.year,
      ...columns.map(({ label }) => label),
      ...(totals ? [words.total] : []),
      ...columns.flatMap(({ label }) => [`${label}, ${words.counted}`, `${label}, ${words.planned}`]),
      words.remarks,
    ],
    rows: rows.map(({ year, cells }, index) => [
      numberCell(String(year)),
      ...cells.map(({ shown }) => numberCell(shown)),
      ...(totals ? [numberCell(totals[index] ?? null)] : []),
      ...cells.flatMap(({ counted, planned }) => [numberCell(String(counted)), numberCell(String(planned))]),
      { is: 'text', text: gapsOf(columns, cells, words).join('. ') },
    ]),
  };
}

function numberCell(number: string | null): GridCell {
  return number === null ? { is: 'gap' } : { is: 'number', number };
}

/** What a reader of one row must know: which of its numbers are not there, and why. */
function gapsOf(
  columns: Figure['table']['columns'],
  cells: Figure['table']['rows'][number]['cells'],
  words: FileWording,
): readonly string[] {
  return cells.flatMap((cell, index) => {
    const state = stateOf(cell);
    if (state === 'counted') return [];
    return [words.remark(columns[index]?.label ?? '', cell.withheld ?? words.workbook.states[state])];
  });
}
