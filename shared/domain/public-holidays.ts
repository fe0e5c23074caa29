import { addDays, type Day, toDay } from '../time.ts';

/** Norway's public holidays (lov om 1. og 17. mai som høgtidsdagar; lov om trudomssamfunn og livssynssamfunn § 24). */
export const holidayNames = [
  'new_year',
  'maundy_thursday',
  'good_friday',
  'easter_sunday',
  'easter_monday',
  'labour_day',
  'constitution_day',
  'ascension_day',
  'whit_sunday',
  'whit_monday',
  'christmas_day',
  'boxing_day',
] as const;
export type HolidayName = (typeof holidayNames)[number];
export type PublicHoliday = { readonly date: Day; readonly name: HolidayName };

export function listPublicHolidays(year: number): readonly PublicHoliday[] {
  const fromEaster = (days: number) => addDays(easter(year), days);
  const on = (monthDay: string) => toDay(`${String(year).padStart(4, '0')}-${monthDay}`);
  const dates: Readonly<Record<HolidayName, Day>> = {
    new_year: on('01-01'),
    maundy_thursday: fromEaster(-3),
    good_friday: fromEaster(-2),
    easter_sunday: fromEaster(0),
    easter_monday: fromEaster(1),
    labour_day: on('05-01'),
    constitution_day: on('05-17'),
    ascension_day: fromEaster(39),
    whit_sunday: fromEaster(49),
    whit_monday: fromEaster(50),
    christmas_day: on('12-25'),
    boxing_day: on('12-26'),
  };
  return holidayNames.map((name) => ({ date: dates[name], name })).sort((a, b) => (a.date < b.date ? -1 : 1));
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
