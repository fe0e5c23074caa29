import type { ChartKind } from '../../chart/chart-model.ts';
import type { AskedBand } from '../../domain/age-band.ts';
import type { AveragingBasis } from '../../domain/averaging-basis.ts';
import type { Season } from '../../domain/plan.ts';
import type { Member } from '../members.ts';
import type { PublishedCell } from '../published-cell.ts';
import type { Wording } from '../wording.ts';
import type { CountedYear } from './counted-year.ts';
import type { ReadColumn } from './figure-column.ts';

/** What a figure is drawn up over. */
export type FigureScope = {
  readonly counted: readonly CountedYear[];
  /** What earlier reports printed. */
  readonly published: readonly PublishedCell[];
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
  /** Those that are drawn; of several, those without any number are left out. */
  readonly columns: readonly ReadColumn[];
  /** The sum over a stack: its own number, made from unrounded ones. */
  readonly total?: ReadColumn;
  /** Those that stand in the table alone. */
  readonly beside?: readonly ReadColumn[];
  /** The area group that it keeps to; absent: every area of the set. */
  readonly group?: string;
  /** True where the numbers are sums over areas, in which an area that joins or leaves is a break. */
  readonly isSum: boolean;
  /** True where day and evening are brought together, and the basis says how. */
  readonly hasBasis: boolean;
  /** True where a note says who is not counted any more although a mark in the figure says it too. */
  readonly tellsWhoLeft?: boolean;
  /** Absent: the average number of people. */
  readonly unit?: string;
  /** What stands first below the title, before the period. */
  readonly about?: readonly string[];
  /** Its own notes, before those that the numbers ask for. */
  readonly notes?: readonly string[];
};

export type FigureDefinition = {
  /** The set that the figure is published over. */
  readonly set: string;
  readonly band: AskedBand;
  /** True where no other age band makes sense. */
  readonly isBandFixed?: boolean;
  readonly sketch: (scope: FigureScope) => FigureSketch;
};

/** The areas whose numbers a figure shows of a year. */
export function membersIn({ members, season }: CountedYear, group: string | undefined): readonly Member[] {
  const own = areasOfGroup(season, group);
  return own === null ? members : members.filter(({ area }) => own.includes(area));
}

/** Null: the figure keeps to no group. */
export function areasOfGroup({ groups }: Season, group: string | undefined): readonly string[] | null {
  return group === undefined ? null : (groups.find(({ id }) => id === group)?.areas ?? []);
}
