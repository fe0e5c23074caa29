import type { PublishedValue } from '../domain/import-record.ts';

/** "73", "15,4", "110–130", "nesten 2": no digit more and no reservation less than the source has. */
export function printedNumber({ low, high, qualifier }: Pick<PublishedValue, 'low' | 'high' | 'qualifier'>): string {
  const number = high === null ? withComma(low) : `${withComma(low)}–${withComma(high)}`;
  return qualifier === null ? number : `${qualifier} ${number}`;
}

function withComma(number: number): string {
  return String(number).replace('.', ',');
}
