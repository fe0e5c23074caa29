import type { AskedBand } from '../domain/age-band.ts';
import type { AveragingBasis } from '../domain/averaging-basis.ts';
import type { Shift } from '../domain/slot.ts';

/**
 * One number that an earlier report printed, as a figure can draw it: typed in, never counted here. A figure draws it
 * where it has no counts of its own for that year, lighter, and names its source and basis.
 */
export type PublishedCell = {
  /** Null where the source names no single year ("before 2011"): told of in a table, never drawn. */
  readonly year: number | null;
  /** An area id, an area group id or a set id; `all` for every area that was counted that year. */
  readonly scope: string;
  /** Null: day and evening together. */
  readonly shift: Shift | null;
  readonly band: AskedBand;
  /** `mean`: people per count; `observations`: the plain sum over the season. */
  readonly measure: 'mean' | 'observations';
  /** The number as printed: 73 stays 73, not 73,0. */
  readonly low: number;
  /** Null where the source prints one number and not a range. */
  readonly high: number | null;
  /** Null where the source does not say how it was averaged, or says it unclearly. */
  readonly basis: AveragingBasis | null;
  /** The source's own words for the basis. */
  readonly basisStated: string | null;
  /** What the source says of the number: "over", "about". A qualified number or a range is told of, never drawn. */
  readonly qualifier: string | null;
  /** Null where nobody knows whether areas were left out that a set leaves out. */
  readonly set: string | null;
  /** The report, with its year. */
  readonly source: string;
};
