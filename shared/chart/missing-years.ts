import { groupBy } from '../group-by.ts';
import type { ChartModel, ChartSeries } from './chart-model.ts';
import { listNumberRuns, type NumberRun } from './number-runs.ts';

export type MissingRun = NumberRun & { readonly word: string };

type Gaps = Pick<ChartModel, 'series' | 'notCounted'>;

/** Positions of neighbouring years without any number for one and the same reason, from the first. */
export function listMissingRuns(model: Gaps & Pick<ChartModel, 'years'>): MissingRun[] {
  const missing = [...model.years.keys()].filter((index) => isMissingYear(model, index));
  const byWord = groupBy(missing, (index) => wordOfYear(model, index));
  return [...byWord]
    .flatMap(([word, indexes]) => listNumberRuns(indexes).map((run) => ({ ...run, word })))
    .sort((one, other) => one.from - other.from);
}

/** A value that is there and not told has words in its place, and its year is not missing. */
export function isMissingYear(model: Pick<ChartModel, 'series'>, index: number): boolean {
  return model.series.every((series) => isGap(series, index));
}

export function isGap({ values, shown }: ChartSeries, index: number): boolean {
  return (values[index] ?? null) === null && (shown[index] ?? null) === null;
}

/** Why there is no number. */
export function gapWord({ notCounted }: Pick<ChartModel, 'notCounted'>, { gaps }: ChartSeries, index: number): string {
  return gaps?.[index] ?? notCounted;
}

/** Where only some were counted, it is not so that nobody was. */
function wordOfYear(model: Gaps, index: number): string {
  const words = model.series.map((series) => gapWord(model, series, index));
  return words.find((word) => word !== model.notCounted) ?? model.notCounted;
}
