import type { ChartModel } from './chart-model.ts';
import { listNumberRuns, type NumberRun } from './number-runs.ts';

/** Positions of neighbouring years in which nothing at all was counted. */
export function listMissingRuns(model: Pick<ChartModel, 'years' | 'series'>): NumberRun[] {
  return listNumberRuns([...model.years.keys()].filter((index) => isMissingYear(model, index)));
}

export function isMissingYear(model: Pick<ChartModel, 'series'>, index: number): boolean {
  return model.series.every((series) => (series.values[index] ?? null) === null);
}
