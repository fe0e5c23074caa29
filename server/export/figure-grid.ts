import type { Figure, FigureCell, FigureColumn, FigureRow } from '#shared/report/figure.ts';
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
export function toGrid({ table }: Figure, words: FileWording, { hasPlanned = true } = {}): Grid {
  const { columns, rows } = table;
  // What only earlier reports have was never planned here.
  const isCounted = columns.map((_, index) => rows.some(({ cells }) => (cells[index]?.planned ?? 0) > 0));
  const keepCounted = <T>(all: readonly T[]) => all.filter((_, index) => isCounted[index]);
  return {
    header: [
      words.year,
      ...columns.map(({ label }) => label),
      ...keepCounted(columns).flatMap(({ label }) => [
        `${label}, ${words.counted}`,
        ...(hasPlanned ? [`${label}, ${words.planned}`] : []),
      ]),
      words.remarks,
    ],
    rows: rows.map((row) => [
      numberCell(String(row.year)),
      ...row.cells.map(({ shown, report }) => numberCell(report?.high != null ? lowerEnd(shown) : shown)),
      ...keepCounted(row.cells).flatMap(({ counted, planned }) => [
        numberCell(String(counted)),
        ...(hasPlanned ? [numberCell(String(planned))] : []),
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
  const wordOf = (cell: FigureCell): string | null => {
    const state = stateOf(cell);
    if (state !== 'incomplete' && state !== 'not_counted' && state !== 'withheld') return null;
    return cell.withheld ?? words.workbook.states[state];
  };
  const why = cells.map(wordOf);
  const gaps = [...new Set(why)].flatMap((word) => {
    if (word === null) return [];
    const own = columns.filter((_, index) => why[index] === word);
    const isAll = own.length > 1 && cells.every((cell, index) => why[index] === word || stateOf(cell) === 'none');
    return [isAll ? word : words.remark(namesOf(own, columns).join(', '), word)];
  });
  return [...gaps, ...remarks];
}

/** An area whose day and evening are both meant goes by its own name. */
function namesOf(own: readonly FigureColumn[], all: readonly FigureColumn[]): readonly string[] {
  const isWhole = ({ scope, shift }: FigureColumn) =>
    shift !== null && all.filter((one) => one.scope === scope).every((one) => own.includes(one));
  return [...new Set(own.map((column) => (isWhole(column) ? column.scopeName : column.label)))];
}
