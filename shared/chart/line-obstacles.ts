import type { Box } from './box.ts';
import type { ChartModel } from './chart-model.ts';
import type { Plot } from './plot.ts';

/** A line as a row of small boxes, thick enough for its points: what a label must keep clear of. */
export function lineBoxes(values: readonly (number | null)[], plot: Plot): Box[] {
  return values.flatMap((value, index) => {
    if (value === null) return [];
    const x = plot.middle(index);
    const y = plot.y(value);
    const next = values[index + 1] ?? null;
    if (next === null) return [squareAround(x, y, 4)];
    const steps = Math.max(2, Math.ceil(plot.cell / 3));
    const between = Array.from({ length: steps }, (_, step) => {
      const share = step / steps;
      return squareAround(x + plot.cell * share, y + (plot.y(next) - y) * share, 2);
    });
    return [squareAround(x, y, 4), ...between];
  });
}

export function markerBoxes({ markers, years }: ChartModel, { start, top, bottom }: Plot): Box[] {
  return markers
    .map(({ year }) => years.indexOf(year))
    .filter((index) => index >= 0)
    .map((index) => ({ left: start(index) - 2, right: start(index) + 2, top, bottom }));
}

function squareAround(x: number, y: number, half: number): Box {
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}
