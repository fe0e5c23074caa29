import type { AskedBand } from '../../domain/age-band.ts';
import type { AveragingBasis } from '../../domain/averaging-basis.ts';
import type { Shift } from '../../domain/slot.ts';
import type { Cut } from '../cut.ts';

/** `rounds`: the mean over the complete rounds of one shift, the check beside a total. */
export const measures = ['mean', 'sum', 'rounds'] as const;
export type Measure = (typeof measures)[number];

/** Which number of which season is to be opened. */
export type BasisAsked = Cut & {
  readonly season: string;
  /** Null: the areas of the set in total. */
  readonly area: string | null;
  readonly set: string;
  /** Null: every area of the set; or those of an area group. */
  readonly group: string | null;
  /** Null: day and evening together. */
  readonly shift: Shift | null;
  readonly band: AskedBand;
  readonly basis: AveragingBasis;
  readonly measure: Measure;
  /** The edition, by its id, in which it is frozen. Absent: the number as the log has it. */
  readonly edition?: string | undefined;
};

/** Where the API opens a number. What is not said is the usual: the whole season, every age, every area. */
export function basisPath({ season, ...asked }: BasisAsked): string {
  const { set, band, measure, ...rest } = asked;
  const said = {
    ...(set === 'all' ? {} : { set }),
    ...(band === 'all' ? {} : { band }),
    ...(measure === 'mean' ? {} : { measure }),
    ...rest,
  };
  const pairs = Object.entries(said).flatMap(([key, value]) => (value == null ? [] : [[key, String(value)]]));
  return `/api/seasons/${season}/basis?${new URLSearchParams(pairs)}`;
}
