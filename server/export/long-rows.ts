import type { Figure, FigureCell, FigureColumn } from '#shared/report/figure.ts';
import { type CellState, stateOf } from './cell-state.ts';

export const longSources = ['counted', 'imported', 'published', 'made_up'] as const;

/** One number of a figure with everything that tells it from the others. */
export type LongRow = {
  readonly year: number;
  readonly season: string | null;
  readonly scope: string;
  readonly scopeName: string;
  readonly shift: 'day' | 'evening' | 'both';
  readonly band: string;
  /** `not_stated` where an earlier report does not say. */
  readonly basis: string;
  /** Unrounded; null unless there is a number. */
  readonly mean: number | null;
  /** As the figure prints it. */
  readonly shown: string | null;
  /** People; null where they were not counted here, and for a sum that lacks a member, which is no smaller sum. */
  readonly sum: number | null;
  readonly counted: number;
  readonly planned: number;
  readonly state: Exclude<CellState, 'none'>;
  readonly source: (typeof longSources)[number];
  /** Of an earlier report: the upper end of a range, its reservation, and which report. */
  readonly high: number | null;
  readonly qualifier: string | null;
  readonly reference: string | null;
};

/** A figure's table, number by number, year by year; what two columns say of the same stands in one row. */
export function listLongRows(figure: Figure): readonly LongRow[] {
  const { columns, rows } = figure.table;
  return rows.flatMap(({ year, season, cells }) => {
    const byKey = new Map<string, LongRow>();
    for (const [index, column] of columns.entries()) {
      const cell = cells[index];
      const row = cell ? toRow(figure, column, cell, { year, season }) : null;
      if (!row) continue;
      const key = JSON.stringify([row.scope, row.shift, row.band]);
      const known = byKey.get(key);
      byKey.set(key, known ? joinRows(known, row) : row);
    }
    return [...byKey.values()];
  });
}

function toRow(
  { basis, isMadeUp }: Figure,
  { scope, scopeName, shift, band, measure }: FigureColumn,
  cell: FigureCell,
  about: { readonly year: number; readonly season: string | null },
): LongRow | null {
  const state = stateOf(cell);
  if (state === 'none') return null;
  const { counted, planned, report, origin } = cell;
  const isSum = measure === 'observations';
  const ownBasis = report ? (report.basis ?? 'not_stated') : basis;
  return {
    ...about,
    scope,
    scopeName,
    shift: shift ?? 'both',
    band,
    basis: shift === null ? ownBasis : 'shift_mean',
    mean: isSum ? null : cell.mean,
    shown: isSum ? null : cell.shown,
    sum: state === 'counted' ? cell.sum : isSum ? cell.mean : null,
    counted,
    planned,
    state,
    source: origin === 'published' ? origin : isMadeUp ? 'made_up' : origin,
    high: report?.high ?? null,
    qualifier: report?.qualifier ?? null,
    reference: report?.source ?? null,
  };
}

const surest: readonly LongRow['state'][] = ['counted', 'published', 'incomplete', 'not_counted'];

function joinRows(one: LongRow, other: LongRow): LongRow {
  const [first, second] = surest.indexOf(one.state) <= surest.indexOf(other.state) ? [one, other] : [other, one];
  const ofMean = first.shown === null ? second : first;
  const { mean, shown, basis } = ofMean;
  return { ...first, mean, shown, basis, sum: first.sum ?? second.sum };
}
