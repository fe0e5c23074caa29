import type { ChartKind } from '../../chart/chart-model.ts';
import type { AskedBand } from '../../domain/age-band.ts';
import type { AveragingBasis } from '../../domain/averaging-basis.ts';
import type { Member } from '../members.ts';
import type { Wording } from '../wording.ts';
import type { CountedYear } from './counted-year.ts';
import type { ReadColumn } from './figure-column.ts';

/** What a figure is drawn up over. */
export type FigureScope = {
  readonly counted: readonly CountedYear[];
  readonly set: string;
  /** As the latest season names it. */
  readonly setName: string;
  readonly basis: AveragingBasis;
  readonly band: AskedBand;
  readonly wording: Wording;
};

/** What makes one figure differ from the others: its columns, and which of them are drawn in what way. */
export type FigureSketch = {
  readonly kind: ChartKind;
  readonly columns: readonly ReadColumn[];
  /** The areas whose numbers it shows of a year. */
  readonly members: (year: CountedYear) => readonly Member[];
  /** True where the numbers are sums over areas, in which an area that joins or leaves is a break. */
  readonly isSum: boolean;
};

export type FigureDefinition = {
  /** The set that the figure is published over. */
  readonly set: string;
  readonly band: AskedBand;
  readonly sketch: (scope: FigureScope) => FigureSketch;
};
