import type { Figure } from '#shared/report/figure.ts';
import { type CellState, stateOf } from './cell-state.ts';

/** One number of a figure with everything that tells it from the others. */
export type LongRow = {
  readonly year: number;
  readonly season: string | null;
  readonly scope: string;
  readonly scopeName: string;
  readonly shift: 'day' | 'evening' | 'both';
  readonly band: string;
  readonly basis: string;
  /** Unrounded; null unless the state is `counted`. */
  readonly mean: number | null;
  /** As the figure prints it. */
  readonly shown: string | null;
  /** People; null unless the state is `counted`, for a sum that lacks a member is no smaller sum. */
  readonly sum: number | null;
  readonly counted: number;
  readonly planned: number;
  readonly state: CellState;
  readonly source: 'counted' | 'made_up';
};

/** A figure's table, number by number, year by year. */
export function listLongRows({ table, basis, isMadeUp }: Figure): readonly LongRow[] {
  return table.rows.flatMap(({ year, season, cells }) =>
    table.columns.flatMap((column, index) => {
      const cell = cells[index];
      if (!cell) return [];
      const state = stateOf(cell);
      const { scope, scopeName, band } = column;
      return [
        {
          year,
          season,
          scope,
          scopeName,
          shift: column.shift ?? ('both' as const),
          band,
          basis: column.shift === null ? basis : 'shift_mean',
          mean: cell.mean,
          shown: cell.shown,
          sum: state === 'counted' ? cell.sum : null,
          counted: cell.counted,
          planned: cell.planned,
          state,
          source: isMadeUp ? ('made_up' as const) : ('counted' as const),
        },
      ];
    }),
  );
}
