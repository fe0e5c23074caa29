import type { Figure, FigureAsked, FigureId } from '#shared/report/figure.ts';
import { type FigureSources, figureOf } from '#shared/report/figure-of.ts';
import type { PublishedCell } from '#shared/report/published-cell.ts';
import { wordings } from '#shared/report/wordings.ts';

const asPublished: FigureAsked = { years: null, set: null, basis: null, band: null, title: null, language: 'nb' };

/** A figure as the reports have it, but for what is asked. */
export function drawUp(
  figure: FigureId,
  { records = [], published = [] }: Partial<FigureSources>,
  asked: Partial<FigureAsked> = {},
): Figure {
  const all = { ...asPublished, ...asked };
  return figureOf(figure, { records, published }, all, wordings[all.language]);
}

/** A number of an earlier report: the mean of everybody in every area, day and evening together, unless told otherwise. */
export function makeReported(year: number, low: number, more: Partial<PublishedCell> = {}): PublishedCell {
  return {
    year,
    scope: 'all',
    shift: null,
    band: 'all',
    measure: 'mean',
    low,
    high: null,
    basis: null,
    basisStated: null,
    qualifier: null,
    set: null,
    method: null,
    countedBy: null,
    source: 'Tellerapporten',
    ...more,
  };
}

/** What the table prints, a line for each year: the label of each column with its number, "–" where there is none. */
export function printed({ table }: Figure): readonly string[] {
  return table.rows.map(({ year, cells }) =>
    [year, ...cells.map(({ shown }, index) => `${table.columns[index]?.label} ${shown ?? '–'}`)].join(' | '),
  );
}
