import type { SheetChart } from 'hucre/xlsx';
import { type PointShape, type SeriesLook, seriesLook } from '#shared/chart/colours.ts';
import type { Figure } from '#shared/report/figure.ts';
import { listDrawnColumns } from './drawn-columns.ts';
import { columnName } from './sheet-cells.ts';

type ChartSeries = SheetChart['series'][number];
type Dash = NonNullable<NonNullable<ChartSeries['stroke']>['dash']>;
type MarkerSymbol = NonNullable<NonNullable<ChartSeries['marker']>['symbol']>;

/** Where the chart's numbers stand, and where it goes; rows from 0. */
type Place = {
  readonly name: string;
  readonly first: number;
  readonly rows: number;
  readonly top: number;
  readonly height: number;
  readonly columns: number;
};

/** The figure as a chart of the spreadsheet's own, drawn from the sheet's cells, in the figure's colours. */
export function toSheetChart(figure: Figure, place: Place, language: 'nb' | 'en'): SheetChart {
  const { chart } = figure;
  const isLine = chart.kind === 'line';
  const range = (column: number) => {
    const letter = columnName(column);
    return `$${letter}$${place.first + 1}:$${letter}$${place.first + place.rows}`;
  };
  const series = listDrawnColumns(figure).map(({ column: { key, label }, index }): ChartSeries => {
    const look = seriesLook(key);
    return {
      name: label,
      values: range(index + 1),
      categories: range(0),
      color: hex(isLine ? look.line : look.bar),
      ...(isLine ? lineLook(look) : {}),
    };
  });
  const text = { labelFontSize: 9, labelColor: '53536A', majorTickMark: 'none', minorTickMark: 'none' } as const;
  return {
    type: isLine ? 'line' : 'column',
    title: chart.title,
    titleFontSize: 11,
    titleBold: true,
    titleColor: '1F1D3A',
    series,
    ...(isLine ? { lineGrouping: 'standard' as const, showLineMarkers: true } : {}),
    ...(chart.kind === 'grouped' ? { barGrouping: 'clustered' as const, gapWidth: 60, overlap: 0 } : {}),
    ...(chart.kind === 'stacked' ? { barGrouping: 'stacked' as const, gapWidth: 60, overlap: 100 } : {}),
    legend: series.length > 1 ? 'bottom' : false,
    legendFontSize: 10,
    // A year that nobody counted in is a hole, not a zero.
    dispBlanksAs: 'gap',
    ...(series.length * place.rows <= maxLabels
      ? { dataLabels: { showValue: true, numberFormat: { formatCode: decimals(chart) }, fontSize: 9 } }
      : {}),
    axes: {
      x: { numberFormat: { formatCode: '0' }, ...text },
      y: {
        title: chart.unit,
        axisTitleRotation: -90,
        axisTitleFontSize: 9,
        axisTitleBold: false,
        axisTitleColor: '53536A',
        gridlines: { major: true },
        scale: { min: 0 },
        numberFormat: { formatCode: '0' },
        ...text,
      },
    },
    lang: language === 'nb' ? 'nb-NO' : 'en-GB',
    frameTitle: chart.title,
    altText: chart.description,
    anchor: { from: { row: place.top, col: 0 }, to: { row: place.top + place.height, col: place.columns } },
  };
}

/** More would lie over each other. */
const maxLabels = 16;
function decimals({ series }: Figure['chart']): string {
  return series.some(({ shown }) => shown.some((one) => one?.includes(','))) ? '0.0' : '0';
}

function lineLook({ dash, shape, line }: SeriesLook): Pick<ChartSeries, 'stroke' | 'marker'> {
  return {
    stroke: { width: 2.25, dash: dashes[dash ?? ''] ?? 'solid' },
    marker: { symbol: symbols[shape], size: 7, line: hex(line), fill: shape === 'ring' ? 'FFFFFF' : hex(line) },
  };
}

const dashes: Readonly<Record<string, Dash>> = {
  '': 'solid',
  '7 4': 'dash',
  '1.5 3.5': 'sysDot',
  '9 3.5 1.5 3.5': 'dashDot',
  '4 3': 'sysDash',
};

const symbols: Readonly<Record<PointShape, MarkerSymbol>> = {
  circle: 'circle',
  square: 'square',
  triangle: 'triangle',
  diamond: 'diamond',
  wedge: 'x',
  ring: 'circle',
};

function hex(colour: string): string {
  return colour.slice(1).toUpperCase();
}
