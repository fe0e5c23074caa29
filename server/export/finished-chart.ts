import { type SeriesLook, seriesLook } from '#shared/chart/colours.ts';
import type { Figure } from '#shared/report/figure.ts';
import { listDrawnColumns } from './drawn-columns.ts';

/**
 * What the library's charts lack: a name taken from the table's header, the numbers as they are now for whoever shows a chart without
 * reading the sheet, quiet grid lines, and an edge round light columns, which white paper swallows.
 */
export function finishChart(xml: string, figure: Figure): string {
  const { chart, table } = figure;
  const drawn = [...listDrawnColumns(figure)];
  const years = table.rows.map(({ year }) => String(year));
  return xml
    .replaceAll('<c:majorGridlines/>', `<c:majorGridlines><c:spPr>${line('DEDEE8', 9525)}</c:spPr></c:majorGridlines>`)
    .replaceAll(/<c:ser>.*?<\/c:ser>/gs, (series) => {
      const next = drawn.shift();
      if (!next) return series;
      const { key, label } = next.column;
      const values = table.rows.map(({ cells }) => cells[next.index]?.shown?.replace(',', '.') ?? null);
      const name = `<c:tx><c:strRef><c:f>${headerOf(series)}</c:f>${strings([label])}</c:strRef></c:tx>`;
      // A function gives what it gives: in a text a dollar sign would mean something.
      return edged(series, chart.kind, seriesLook(key))
        .replace(/<c:tx>.*?<\/c:tx>/s, () => name)
        .replace('</c:f></c:strRef></c:cat>', () => `</c:f>${strings(years)}</c:strRef></c:cat>`)
        .replace('</c:f></c:numRef></c:val>', () => `</c:f>${numbers(values)}</c:numRef></c:val>`);
    });
}

/** The cell over the first number: `'Figur 2'!$B$5:$B$14` stands under `'Figur 2'!$B$4`. */
function headerOf(series: string): string {
  const [, sheet, column, row] = /<c:val><c:numRef><c:f>([^<]*)!\$([A-Z]+)\$(\d+):/.exec(series) ?? [];
  return `${sheet}!$${column}$${Number(row) - 1}`;
}

function edged(series: string, kind: Figure['chart']['kind'], { bar, barEdge }: SeriesLook): string {
  if (kind === 'line' || bar === barEdge) return series;
  return series.replace(
    /(<c:spPr><a:solidFill>.*?<\/a:solidFill>)<a:ln>.*?<\/a:ln>/s,
    `$1${line(barEdge.slice(1).toUpperCase(), 9525)}`,
  );
}

function line(colour: string, width: number): string {
  return `<a:ln w="${width}"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:ln>`;
}

function strings(values: readonly string[]): string {
  const points = values.map((value, at) => `<c:pt idx="${at}"><c:v>${escapeXml(value)}</c:v></c:pt>`);
  return `<c:strCache><c:ptCount val="${values.length}"/>${points.join('')}</c:strCache>`;
}

/** What nobody counted has no point at all. */
function numbers(values: readonly (string | null)[]): string {
  const points = values.map((value, at) => (value === null ? '' : `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`));
  return `<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
