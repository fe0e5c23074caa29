import { capital } from '../capital.ts';
import type { FigureId } from '../figure.ts';
import { lower } from '../wording.ts';
import type { FigureDefinition, FigureScope, FigureSketch } from './figure-sketch.ts';

/** The published caption with the years, the basis and, where another was asked for, the age band. */
export function titleOf(
  figure: FigureId,
  definition: FigureDefinition,
  years: readonly number[],
  { basis, band, wording }: FigureScope,
): string {
  const span = { from: years[0] ?? 0, to: years.at(-1) ?? 0, basis: wording.basis[basis] };
  if (band === definition.band) return wording.figures.title[figure](span);
  // The caption of figure 5 has an age of its own.
  const caption = figure === '5' ? '1' : figure;
  return `${wording.figures.title[caption](span)}, ${wording.bands[band]}`;
}

/** How the numbers are made, as far as the title does not say it, and the months and years. */
export function subtitleOf(
  { isSum, hasBasis, about = [] }: FigureSketch,
  title: string,
  years: readonly number[],
  { counted, basis, wording }: FigureScope,
): string {
  const { period, sumOfAreas } = wording.figures;
  const months = counted.flatMap(({ season }) => [season.from, season.to].map((day) => Number(day.slice(5, 7))));
  const span = {
    months: months.length === 0 ? ([6, 8] as const) : ([Math.min(...months), Math.max(...months)] as const),
    years: [years[0] ?? 0, years.at(-1) ?? 0] as const,
  };
  const parts = [
    ...about,
    ...(hasBasis && !title.includes(wording.basis[basis]) ? [wording.basis[basis]] : []),
    ...(isSum ? [sumOfAreas] : []),
  ];
  return parts.length === 0 ? period(span) : capital([...parts, lower(period(span))].join(', '));
}
