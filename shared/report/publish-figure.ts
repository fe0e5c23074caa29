import type { ChartModel, ChartSeries } from '../chart/chart-model.ts';
import { describeChart } from '../chart/description.ts';
import type { Figure, FigureCell, FigureColumn, FigureRow } from './figure.ts';
import { hidesSmall, mayTell, type Publication } from './profile.ts';
import { type ProfileWording, profileWordings } from './profile-wording.ts';
import { withheldAmong } from './withheld.ts';

/** The figure as these readers may have it, and saying who they are. Nothing that leaves is written from any other. */
export function publishFigure(
  figure: Figure,
  publication: Publication,
  { language, edition }: { readonly language: 'nb' | 'en'; readonly edition: number | null },
): Figure {
  const words = profileWordings[language];
  const told = figure.table.columns.map(({ band, shift }) => mayTell(publication, { band, shift, period: 'season' }));
  const columns = figure.table.columns.filter((_, index) => told[index]);
  const rows = figure.table.rows
    .map((row) => ({ ...row, cells: row.cells.filter((_, index) => told[index]) }))
    .map((row) => (hidesSmall(publication) ? hideSmall(row, columns, publication.fewerThan, words) : row));
  const { description: _, ...chart } = figure.chart;
  const isWhole = !told.includes(false);
  const series = chart.series.flatMap((one) => seriesOf(one, columns, rows));
  const model = {
    ...chart,
    ...totalsOf(chart, rows, { isWhole, withheld: words.withheld }),
    series,
    ...(chart.panels
      ? { panels: chart.panels.filter(({ id }) => series.some(({ inPanel }) => inPanel?.panel === id)) }
      : {}),
    notes: [...chart.notes, ...(isWhole ? [] : [words.bandsLeftOut]), ...hiddenNotes(columns, rows, words)],
    source: edition === null ? chart.source : `${chart.source}. ${words.edition(edition)}`,
  };
  const description = `${describeChart(model, language)} ${words.describes(publication.profile)}`;
  return { ...figure, chart: { ...model, description }, table: { columns, rows } };
}

/**
 * A number of minors that is too small to be told becomes words, in the one place that every file and screen is written from. What is
 * one thing in several columns, a mean and a sum, is hidden in all of them; a total is judged by itself.
 */
function hideSmall(
  row: FigureRow,
  columns: readonly FigureColumn[],
  fewerThan: number,
  words: ProfileWording,
): FigureRow {
  const minors = columns.map(({ band }, index) => (band === 'under_18' ? (row.cells[index]?.sum ?? null) : null));
  const first = columns.map(({ scope }) => columns.findIndex((one) => one.scope === scope));
  const isTotal = columns.map(({ key }) => key === 'total');
  const parts = minors.map((people, index) => (isTotal[index] || first[index] !== index ? null : people));
  const hidden = withheldAmong(parts, fewerThan);
  const wordFor = { small: words.fewerThan(fewerThan), beside: words.withheld };
  return {
    ...row,
    cells: row.cells.map((cell, index): FigureCell => {
      if (minors[index] === null || cell.origin === 'published') return cell;
      const why = isTotal[index] ? withheldAmong([minors[index] ?? null], fewerThan)[0] : hidden[first[index] ?? index];
      return why ? { ...cell, mean: null, shown: null, sum: null, withheld: wordFor[why] } : cell;
    }),
  };
}

/** A hidden value is drawn as its words, and not as a year in which nobody counted. */
function seriesOf(
  series: ChartSeries,
  columns: readonly FigureColumn[],
  rows: readonly FigureRow[],
): readonly ChartSeries[] {
  const place = columns.findIndex(({ key }) => key === series.key);
  if (place < 0) return [];
  const hidden = rows.map(({ cells }) => cells[place]?.withheld ?? null);
  return [
    {
      ...series,
      values: series.values.map((value, index) => (hidden[index] == null ? value : null)),
      shown: series.shown.map((text, index) => hidden[index] ?? text),
      ...(series.highs ? { highs: series.highs.map((high, index) => (hidden[index] == null ? high : null)) } : {}),
    },
  ];
}

/** The sum of a stack would give away the one part that is not told. */
function totalsOf(
  { totals, totalsShown, totalGaps }: Omit<ChartModel, 'description'>,
  rows: readonly FigureRow[],
  { isWhole, withheld: word }: { readonly isWhole: boolean; readonly withheld: string },
): Pick<ChartModel, 'totals' | 'totalsShown' | 'totalGaps'> {
  if (!totals || !totalsShown) return {};
  const isTold = (index: number) => isWhole && !rows[index]?.cells.some(({ withheld }) => withheld !== undefined);
  return {
    totals: totals.map((total, index) => (isTold(index) ? total : null)),
    totalsShown: totalsShown.map((total, index) => (isTold(index) ? total : null)),
    totalGaps: totals.map((total, index) => (isTold(index) || total === null ? (totalGaps?.[index] ?? null) : word)),
  };
}

function hiddenNotes(
  columns: readonly FigureColumn[],
  rows: readonly FigureRow[],
  words: ProfileWording,
): readonly string[] {
  const found = columns.flatMap(({ label }, place) =>
    rows.flatMap(({ year, cells }) => {
      const withheld = cells[place]?.withheld;
      return withheld === undefined ? [] : [{ said: `${label}: ${withheld}`, year }];
    }),
  );
  const byWords = new Map<string, number[]>();
  for (const { said, year } of found) byWords.set(said, [...(byWords.get(said) ?? []), year]);
  return [...byWords].map(([said, years]) => words.inYears(said, years));
}
