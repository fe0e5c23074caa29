import type * as z from 'zod/mini';
import type { Bands as BandsSchema } from './count-schema.ts';

/** A headcount by age. 25-year-olds are in `from_18_to_25`; people whose age nobody judged are in `unknown`. */
export const ageBands = ['under_18', 'from_18_to_25', 'over_25', 'unknown'] as const;
export type AgeBand = (typeof ageBands)[number];

export type Bands = Readonly<z.infer<typeof BandsSchema>>;

export const nobody: Bands = { under_18: 0, from_18_to_25: 0, over_25: 0, unknown: 0 };

/** Always the sum of the four bands, `unknown` included. */
export function totalOf(bands: Bands): number {
  return bands.under_18 + bands.from_18_to_25 + bands.over_25 + bands.unknown;
}

/** A count of heads alone puts everyone in `unknown`. */
export function headCount(people: number): Bands {
  return { ...nobody, unknown: people };
}

/** What an average can be asked for. `zero_to_25` is derived and leaves out people of unknown age. */
export const askedBands = ['all', 'under_18', 'zero_to_25', 'from_18_to_25', 'over_25', 'unknown'] as const;
export type AskedBand = (typeof askedBands)[number];

/**
 * The number that a count gives for the asked band, or `null` where it says nothing about it:
 * people were there and nobody's age was judged. Without that, age that was never recorded would be published as
 * a zero of minors.
 */
export function askedValue(bands: Bands, band: AskedBand): number | null {
  if (band === 'all') return totalOf(bands);
  if (band === 'unknown') return bands.unknown;
  if (bands.unknown > 0 && totalOf(bands) === bands.unknown) return null;
  if (band === 'zero_to_25') return bands.under_18 + bands.from_18_to_25;
  return bands[band];
}
