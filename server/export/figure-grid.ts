import type { Figure, FigureColumn, FigureRow } from '#shared/report/figure.ts';
import type { FileWording } from '#shared/report/file-wording.ts';
import { stateOf } from './cell-state.ts';

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
 * The figure's table as a spreadsheet wants it: the year, its numbers, how many counts each is of, and a remark. A gap is no text: a
 * spreadsheet would draw it as 0. Of a range the lower end is the number, and the remark has both.
 */
export function toGrid({ table }: Figure, words: FileWording): Grid {
  const { columns, rows } = table;
  // What only earlier reports have was never planned here.
  const isCounted = columns.map((_, index) => rows.some(({ cells }) => (cells[index]?.planned ?? 0) > 0));
  const keepCounted = <T>(all: readonly T[]) => all.filter((_, index) => isCounted[index]);
  return {
    header: [
      words.year,
      ...columns.map(({ label }) => label),
      ...keepCounted(columns).flatMap(({ label }) => [`${label}, ${words.counted}`, `${label}, ${words.planned}`]),
      words.remarks,
    ],
    rows: rows.map((row) => [
      numberCell(String(row.year)),
      ...row.cells.map(({ shown, report }) => numberCell(report?.high != null ? lowerEnd(shown) : shown)),
      ...keepCounted(row.cells).flatMap(({ counted, planned }) => [
        numberCell(String(counted)),
        numberCell(String(planned)),
      ]),
      { is: 'text', text: remarksOn(columns, row, words).join('. ') },
    ]),
  };
}

function lowerEnd(range: string | null): string | null {
  return range?.split('–')[0] ?? null;
}

function numberCell(number: string | null): GridCell {
  return number === null ? { is: 'gap' } : { is: 'number', number };
}

/** What a reader of one row must know: which of its numbers are not there, and why, and what earlier reports say. */
function remarksOn(
  columns: readonly FigureColumn[],
  { cells, remarks }: FigureRow,
  words: FileWording,
): readonly string[] {
  const gaps = cells.flatMap((cell, index) => {
    const state = stateOf(cell);
    if (state !== 'incomplete' && state !== 'not_counted' && state !== 'withheld') return [];
    return [words.remark(columns[index]?.label ?? '', cell.withheld ?? words.workbook.states[state])];
  });
  return [...gaps, ...remarks];
}
