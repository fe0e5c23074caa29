import type { ChartPlace } from './sheet-chart.ts';

/** At the usual row height of 20 pixels: one chart of 350 pixels, or rows of two smaller ones. */
const [tall, low] = [19, 13];
/** 16 cm, in the widths of columns. */
const chartWidth = 80;

export type SheetPlaces = {
  /** In rows, all charts together. */
  readonly height: number;
  readonly place: (index: number) => Pick<ChartPlace, 'top' | 'height' | 'from' | 'to'>;
};

/** Where the charts of a sheet go: one below its table, or several in two columns. `widths`: of the sheet's columns. */
export function placeCharts(count: number, top: number, widths: readonly number[]): SheetPlaces {
  const end = columnAt(chartWidth, widths);
  if (count <= 1) return { height: count * tall, place: () => ({ top, height: tall, from: 0, to: end }) };
  const middle = columnAt(chartWidth / 2, widths);
  return {
    height: Math.ceil(count / 2) * low,
    place: (index) => {
      const [from, to] = index % 2 === 0 ? [0, middle] : [middle, Math.max(end, middle + 1)];
      return { top: top + Math.floor(index / 2) * low, height: low, from, to };
    },
  };
}

/** The first column that begins at this width or beyond it. */
function columnAt(width: number, widths: readonly number[]): number {
  let sum = 0;
  const last = widths.findIndex((own) => {
    sum += own;
    return sum >= width;
  });
  return last === -1 ? widths.length : last + 1;
}
