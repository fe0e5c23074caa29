import { addDays, type Day, toDay } from '#shared/time.ts';

/** Whit Monday (2. pinsedag): the public holiday that can fall in a summer season. Fifty days after Easter. */
export function whitMonday(year: number): Day {
  return addDays(easter(year), 50);
}

/** Easter Sunday by the anonymous Gregorian algorithm (Nature, 1876). */
function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return toDay(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}
