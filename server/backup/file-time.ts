import type { Instant } from '#shared/time.ts';

const stampPattern = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/** `20260603T181500Z`: a moment in UTC as part of a file's name, which sorts by time. */
export function toFileTime(instant: Instant): string {
  return new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** Throws for anything but what `toFileTime` makes. */
export function fromFileTime(text: string): Instant {
  const parts = stampPattern.exec(text);
  if (!parts) throw new RangeError(`not a time in a file's name: ${text}`);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
