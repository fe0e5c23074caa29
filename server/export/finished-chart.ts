import { type SeriesLook, seriesLook } from '#shared/chart/colours.ts';
import { lookOfOrigin, type OriginLook, originOf } from '#shared/chart/origin-look.ts';
import type { Figure } from '#shared/report/figure.ts';
import type { DrawnColumn } from './drawn-columns.ts';
import { nativeKind } from './sheet-chart.ts';

/**
 * What the library's charts lack: a name taken from the table's header, the numbers as they are now for whoever shows a chart without
 * reading the sheet, quiet grid lines, and an edge round light columns, which white paper swallows.
 */
export function finishChart(xml: string, { chart, table }: Figure, columns: readonly DrawnColumn[]): string {
  const drawn = [...columns];
  const kind = nativeKind(chart);
  const years = table.rows.map(({ year }) => String(year));
  return xml
    .replaceAll('<c:majorGridlines/>', `<c:majorGridlines><c:spPr>${line('DEDEE8', 9525)}</c:spPr></c:majorGridlines>`)
    .replaceAll(/<c:ser>.*?<\/c:ser>/gs, (series) => {
      const next = drawn.shift();
      if (!next) return series;
      const { label } = next.column;
      const look = seriesLook(next.series.inPanel?.look ?? next.column.key);
      const values = table.rows.map(({ cells }) => {
        const { report, mean = null, shown } = cells[next.index] ?? {};
        return report ? String(mean) : (shown?.replace(',', '.') ?? null);
      });
      const name = `<c:tx><c:strRef><c:f>${headerOf(series)}</c:f>${strings([label])}</c:strRef></c:tx>`;
      // A function gives what it gives: in a text a dollar sign would mean something.
      return withOrigins(edged(series, kind, look), kind, next, look)
        .replace(/<c:tx>.*?<\/c:tx>/s, () => name)
        .replace('</c:f></c:strRef></c:cat>', () => `</c:f>${strings(years)}</c:strRef></c:cat>`)
        .replace('</c:f></c:numRef></c:val>', () => `</c:f>${numbers(values)}</c:numRef></c:val>`);
    });
}

type NativeKind = ReturnType<typeof nativeKind>;

/** What was not counted here looks different in a spreadsheet too, point by point: slanted lines, or half the colour. */
function withOrigins(xml: string, kind: NativeKind, { series }: DrawnColumn, look: SeriesLook): string {
  const isReport = (index: number) => series.values[index] != null && originOf(series, index) === 'published';
  const points = series.values.flatMap((value, index) => {
    const origin = originOf(series, index);
    // A point has the line that leads to it.
    const isApart = kind === 'line' && (isReport(index) || isReport(index - 1));
    if (value === null || (origin === 'counted' && !isApart)) return [];
    return [pointOf(index, kind, { ...lookOfOrigin(look, origin), isApart })];
  });
  if (points.length === 0) return xml;
  const place = ['<c:dLbls>', '<c:trendline>', '<c:errBars>', '<c:cat>'].find((tag) => xml.includes(tag)) ?? '<c:val>';
  return xml.replace(place, () => `${points.join('')}${place}`);
}

type PointLook = OriginLook & { readonly isApart: boolean };

function pointOf(index: number, kind: NativeKind, { fill, edge, isHatched, isApart }: PointLook): string {
  const colour = (value: string) => `<a:srgbClr val="${value.slice(1).toUpperCase()}"/>`;
  const paint = isHatched
    ? `<a:pattFill prst="wdUpDiag"><a:fgClr>${colour(edge)}</a:fgClr><a:bgClr>${colour('#ffffff')}</a:bgClr></a:pattFill>`
    : `<a:solidFill>${colour(fill)}</a:solidFill>`;
  const shape = `<c:spPr>${paint}${line(edge.slice(1).toUpperCase(), 9525)}</c:spPr>`;
  const look =
    kind === 'line'
      ? `<c:marker><c:symbol val="circle"/><c:size val="7"/>${shape}</c:marker><c:bubble3D val="0"/>${isApart ? '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>' : ''}`
      : `<c:invertIfNegative val="0"/><c:bubble3D val="0"/>${shape}`;
  return `<c:dPt><c:idx val="${index}"/>${look}</c:dPt>`;
}

/** The cell over the first number: `'Figur 2'!$B$5:$B$14` stands under `'Figur 2'!$B$4`. */
function headerOf(series: string): string {
  const [, sheet, column, row] = /<c:val><c:numRef><c:f>([^<]*)!\$([A-Z]+)\$(\d+):/.exec(series) ?? [];
  return `${sheet}!$${column}$${Number(row) - 1}`;
}

function edged(series: string, kind: NativeKind, { bar, barEdge }: SeriesLook): string {
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
