import type { ChartModel } from './chart-model.ts';
import { listNumberRuns, type NumberRun } from './number-runs.ts';

/** Positions of neighbouring years in which nothing at all was counted. */
export function listMissingRuns(model: Pick<ChartModel, 'years' | 'series'>): NumberRun[] {
  return listNumberRuns([...model.years.keys()].filter((index) => isMissingYear(model, index)));
}

/** A value that is there and not told has words in its place, and its year is not missing. */
export function isMissingYear(model: Pick<ChartModel, 'series'>, index: number): boolean {
  return model.series.every(({ values, shown }) => (values[index] ?? null) === null && (shown[index] ?? null) === null);
}
