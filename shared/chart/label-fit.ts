import { textWidth } from './advance-widths.ts';
import type { ChartModel } from './chart-model.ts';
import { hasPublished } from './origin-look.ts';
import type { TypeSizes } from './type-sizes.ts';

/** How the values of bars are written: every one or the key years only, level above a bar or upright. */
export type LabelFit = { readonly isEvery: boolean; readonly isLevel: boolean; readonly length: number };

export function labelFit(model: ChartModel, cell: number, type: TypeSizes): LabelFit {
  const labels = model.kind === 'stacked' ? [model.totalsShown ?? []] : model.series.map(({ shown }) => shown);
  const length = Math.max(0, ...labels.flat().map((text) => textWidth(text ?? '', type.value, 'semiBold')));
  const { width, gap } = barWidth(model, cell);
  const isAlone = model.kind === 'stacked' || model.series.length === 1;
  const isLevel = length + 3 <= (isAlone ? cell : width + gap);
  return { isEvery: !type.isNarrow && (isLevel || width >= type.value * 0.95), isLevel, length };
}

/** One bar's width; bars of a year stand side by side unless they are stacked. */
export function barWidth(model: ChartModel, cell: number): { readonly width: number; readonly gap: number } {
  const count = model.kind === 'stacked' ? 1 : Math.max(1, model.series.length);
  const gap = count > 1 ? Math.min(3, cell * 0.03) : 0;
  return { width: Math.min((cell * (count > 1 ? 0.82 : 0.68) - gap * (count - 1)) / count, count > 1 ? 56 : 72), gap };
}

/** Units kept free above the highest value for its label. */
export function headroom(model: ChartModel, cell: number, type: TypeSizes): number {
  if (model.kind === 'line') return type.value * (model.panels ? 1.2 : 2);
  const { isEvery, isLevel, length } = labelFit(model, cell, type);
  if (isLevel) return type.value * 1.4;
  // The label of a hatched bar stands above it.
  return isEvery && !hasPublished(model) ? 10 : length + 8;
}
