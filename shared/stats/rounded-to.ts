import type { Fraction } from './fraction.ts';

/** A fraction with so many decimals, exact half up, decimal comma: 58/40 is "1,5", with none "1", with two "1,45". */
export function roundedTo(value: Fraction, places: number): string {
  return writeUnits(toUnits(value, places), places);
}

/** Rounded half up to whole tenths, hundredths … */
export function toUnits({ count, of }: Fraction, places: number): bigint {
  return (count * 10n ** BigInt(places) * 2n + of) / (of * 2n);
}

export function writeUnits(units: bigint, places: number): string {
  const digits = String(units).padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)},${digits.slice(-places)}`;
}
