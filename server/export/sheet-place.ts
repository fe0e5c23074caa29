import type { ChartPlace } from './sheet-chart.ts';

/** At the usual row height of 20 pixels: one chart of 350 pixels, or rows of smaller ones. */
const [tall, low] = [19, 13];
/** 16 cm and 8 cm, in the widths of columns. */
const [wide, narrow] = [80, 40];

export type SheetPlaces = {
  /** In rows, all charts together. */
  readonly height: number;
  readonly place: (index: number) => Pick<ChartPlace, 'top' | 'height' | 'from' | 'to'>;
};

/** Where the charts of a sheet go: one below its table, or several in rows of two or four. `widths`: of the sheet's columns. */
export function placeCharts(count: number, top: number, widths: readonly number[]): SheetPlaces {
  if (count <= 1)
    return { height: count * tall, place: () => ({ top, height: tall, from: 0, to: columnAt(wide, widths) }) };
  const inRow = count <= 4 ? 2 : 4;
  return {
    height: Math.ceil(count / inRow) * low,
    place: (index) => {
      const column = index % inRow;
      const from = columnAt(column * narrow, widths);
      const to = Math.max(from + 1, columnAt((column + 1) * narrow, widths));
      return { top: top + Math.floor(index / inRow) * low, height: low, from, to };
    },
  };
}

/** The first column that begins at this width or beyond it. Beyond the last, columns are as wide as a spreadsheet makes them. */
function columnAt(width: number, widths: readonly number[]): number {
  let sum = 0;
  for (const [index, own] of widths.entries()) {
    if (sum >= width) return index;
    sum += own;
  }
  return widths.length + Math.ceil((width - sum) / usualWidth);
}

const usualWidth = 8.43;
