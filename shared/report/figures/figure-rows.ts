import { capital } from '../capital.ts';
import type { FigureCell, FigureColumn, FigureRow, ReportedNumber } from '../figure.ts';
import type { PublishedCell } from '../published-cell.ts';
import { notAsked, type ReadColumn } from './figure-column.ts';
import type { FigureScope, FigureSketch } from './figure-sketch.ts';
import { findReported, wasThere } from './published-fit.ts';
import { numberOf, remarkOn } from './reported-words.ts';

/** A number of an earlier report that a figure draws. */
export type DrawnReport = { readonly year: number; readonly value: PublishedCell };

export type FigureTable = {
  /** The columns of the table; the first are drawn. */
  readonly columns: readonly FigureColumn[];
  readonly drawn: number;
  readonly rows: readonly FigureRow[];
  /** Of a stack; null where the figure is none. */
  readonly totals: readonly FigureCell[] | null;
  readonly reports: readonly DrawnReport[];
};

/** Every number of a figure: counted where it was counted, an earlier report's where that alone has one. */
export function figureTable(sketch: FigureSketch, years: readonly number[], scope: FigureScope): FigureTable {
  const { total, beside: all = [] } = sketch;
  const read = (column: ReadColumn, year: number) => readCell(column, year, scope);
  const hasNumber = (column: ReadColumn) =>
    years.some((year) => {
      const { cell } = read(column, year);
      return cell.shown !== null || cell.planned > 0;
    });
  const columns = sketch.columns.length > 1 ? sketch.columns.filter(hasNumber) : sketch.columns;
  const beside = all.filter(hasNumber);
  const found = years.map((year) => {
    const ofTotal = total ? read(total, year) : null;
    const found = columns.map((column) => read(column, year));
    const lacksPart = columns.some(
      (column, index) => found[index]?.cell.shown === null && wasThere(column, year, scope),
    );
    const isWhole =
      ofTotal?.cell.origin === 'published' &&
      (lacksPart ||
        !isSumOf(
          ofTotal.cell,
          found.map(({ cell }) => cell),
        ));
    // A report's sum stands alone where it is more than its parts: what it says of one is told beside it.
    const parts = found.map((one) => (isWhole ? { ...one, cell: one.own, drawn: null } : one));
    return { year, parts, ofTotal, isWhole, besides: beside.map((column) => read(column, year)) };
  });
  const hasWhole = found.some(({ isWhole }) => isWhole);
  const rows = found.map(({ year, parts, ofTotal, isWhole, besides }): FigureRow => {
    const all = [...parts, ...(ofTotal ? [ofTotal] : []), ...besides];
    return {
      year,
      season: scope.counted.find((one) => one.year === year)?.season.id ?? null,
      cells: [
        ...parts.map(({ cell }) => cell),
        ...(hasWhole ? [isWhole && ofTotal ? ofTotal.cell : noReport] : []),
        ...(ofTotal ? [isWhole ? ofTotal.own : ofTotal.cell] : []),
        ...besides.map(({ cell }) => cell),
      ],
      remarks: [...new Set(all.flatMap(({ remarks }) => remarks))],
    };
  });
  const strip = ({ read: _, ...column }: ReadColumn): FigureColumn => column;
  const whole =
    hasWhole && total
      ? [{ ...strip(total), key: 'published', label: capital(scope.wording.figures.origins.published) }]
      : [];
  return {
    columns: [...columns.map(strip), ...whole, ...(total ? [strip(total)] : []), ...beside.map(strip)],
    drawn: columns.length + whole.length,
    rows,
    totals: total ? found.map(({ ofTotal }) => ofTotal?.cell ?? notAsked) : null,
    reports: found.flatMap(({ year, parts, ofTotal }) =>
      [...parts, ...(ofTotal ? [ofTotal] : [])].flatMap(({ drawn }) => (drawn ? [{ year, value: drawn }] : [])),
    ),
  };
}

/** The empty place in a column that earlier reports alone have numbers for. */
const noReport: FigureCell = { ...notAsked, origin: 'published' };

/** Whether parts make a sum, give or take what each of them was rounded by. */
function isSumOf({ mean }: FigureCell, parts: readonly FigureCell[]): boolean {
  const sum = parts.reduce((so, part) => so + (part.mean ?? 0), 0);
  return mean !== null && Math.abs(sum - mean) <= 0.051 * (parts.length + 1);
}

function readCell(column: ReadColumn, year: number, scope: FigureScope) {
  const counted = scope.counted.find((one) => one.year === year);
  const own = counted ? column.read(counted) : notAsked;
  const { fitting, others } = findReported(column, year, scope);
  const drawn = own.counted === 0 ? fitting : null;
  const cell: FigureCell = drawn
    ? { ...own, mean: drawn.low, shown: numberOf(drawn), origin: 'published', report: reportOf(drawn) }
    : own;
  const told = fitting ? [fitting, ...others] : others;
  return { own, cell, drawn, remarks: told.map((value) => remarkOn(value, column.label, value === drawn, scope)) };
}

function reportOf({ high, basis, qualifier, source }: PublishedCell): ReportedNumber {
  return { high, basis, qualifier, source };
}
