import { type Fraction, fraction } from '#shared/stats/fraction.ts';
import { shown } from '#shared/stats/shown.ts';

/**
 * The terms of a sum as text, with as few decimals as let a reader who adds them up and divides by `of` arrive at
 * the printed result: with one decimal each, 0,0 and 1,1 would not give the 0,6 that 1/40 and 43/40 make.
 */
export function writeTerms(terms: readonly Fraction[], of: number, result: string | null): readonly string[] {
  for (const places of [1, 2, 3, 4, 5]) {
    const scale = 10n ** BigInt(places);
    const units = terms.map((term) => roundHalfUp(term, scale));
    const sum = units.reduce((total, unit) => total + unit, 0n);
    if (result === null || places === 5 || shown(fraction(sum, scale * BigInt(of))) === result)
      return units.map((unit) => write(unit, places));
  }
  return [];
}

function roundHalfUp({ count, of }: Fraction, scale: bigint): bigint {
  return (count * scale * 2n + of) / (of * 2n);
}

function write(units: bigint, places: number): string {
  const digits = String(units).padStart(places + 1, '0');
  return `${digits.slice(0, -places)},${digits.slice(-places)}`;
}
