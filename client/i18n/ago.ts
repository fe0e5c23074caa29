import type { Sentences } from './nb.ts';

const minuteMs = 60_000;

/** A stretch of time in the one unit that says enough. */
export function stretchInWords(ms: number, words: Sentences['status']): string {
  const minutes = Math.max(0, Math.floor(ms / minuteMs));
  if (minutes < 60) return words.minutes(minutes);
  return minutes < 48 * 60 ? words.hours(Math.floor(minutes / 60)) : words.days(Math.floor(minutes / 1440));
}
