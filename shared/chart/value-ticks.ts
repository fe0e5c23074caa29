import { range } from 'd3-array';

/** Whole numbers from 0, at most six, in steps of 1, 2, 5, 10, 20, 25, 50, 100 and so on; fewer where the plot is low. */
export function valueTicks(top: number, plotHeight: number): number[] {
  const most = Math.max(2, Math.min(6, Math.floor(plotHeight / 26) + 1));
  for (let power = 1; ; power *= 10) {
    for (const factor of power === 1 ? [1, 2, 5] : [1, 2, 2.5, 5]) {
      const step = factor * power;
      if (top / step < most) return range(0, Math.floor(top / step) + 1).map((count) => count * step);
    }
  }
}
