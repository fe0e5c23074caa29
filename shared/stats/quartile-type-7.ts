import { type Fraction, fraction } from './fraction.ts';

/**
 * Quartile 0 (the least) to 4 (the greatest); 2 is the median. By linear interpolation between the sorted values: type 7 of
 * Hyndman and Fan, "Sample quantiles in statistical packages" (1996), the KVARTIL.INK of Excel. Exact; null for no values.
 */
export function quartileType7(values: readonly number[], quartile: 0 | 1 | 2 | 3 | 4): Fraction | null {
  const sorted = [...values].sort((a, b) => a - b);
  const quarters = (sorted.length - 1) * quartile;
  const [place, rest] = [Math.floor(quarters / 4), quarters % 4];
  const below = sorted[place];
  if (below === undefined) return null;
  const above = sorted[place + 1] ?? below;
  return fraction(below * (4 - rest) + above * rest, 4);
}
