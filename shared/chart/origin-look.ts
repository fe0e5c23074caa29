import type { ChartModel, ChartSeries, ValueOrigin } from './chart-model.ts';
import { ink, quietInk, type SeriesLook } from './colours.ts';

/** How a value came to be, so that nobody takes a number from a report for one that was counted here. */
export function originOf({ origins }: Pick<ChartSeries, 'origins'>, index: number): ValueOrigin {
  return origins?.[index] ?? 'counted';
}

export function hasPublished({ series }: Pick<ChartModel, 'series'>): boolean {
  return series.some(({ origins = [], values }) =>
    origins.some((origin, index) => origin === 'published' && values[index] != null),
  );
}

export type OriginLook = {
  readonly fill: string;
  readonly edge: string;
  readonly onBar: string;
  readonly isHatched: boolean;
};

/** Counted: the full colour. Read from a file: half of it. From a report: no more than slanted lines on white. */
export function lookOfOrigin({ bar, barEdge, onBar, lineInk }: SeriesLook, origin: ValueOrigin): OriginLook {
  if (origin === 'counted') return { fill: bar, edge: barEdge, onBar, isHatched: false };
  if (origin === 'imported') return { fill: tint(bar), edge: lineInk, onBar: ink, isHatched: false };
  return { fill: '#ffffff', edge: lineInk, onBar: ink, isHatched: true };
}

/** A report's number is written in the quiet ink of the notes. */
export function labelLook(isPublished: boolean): { readonly weight: 'regular' | 'semiBold'; readonly fill: string } {
  return isPublished ? { weight: 'regular', fill: quietInk } : { weight: 'semiBold', fill: ink };
}

/** Half way to white. */
export function tint(colour: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `#${parts
    .map((part) =>
      Math.round((part + 255) / 2)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
