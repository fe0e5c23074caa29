import type { Language } from '#shared/api.ts';
import { months, weekdays } from './calendar-words.ts';
import { dateInWords, dayInWords } from './dates.ts';

/** "ons. 3. juni" */
export function weekdayAndDate(day: string, language: Language): string {
  return `${dayInWords(day, language).slice(0, 3)}${language === 'nb' ? '.' : ''} ${dateInWords(day, language)}`;
}

/** "juni 2026" for "2026-06". */
export function monthAndYear(month: string, language: Language): string {
  return `${months[language][Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;
}

/** "mandag", 1 Monday … 7 Sunday. */
export function weekdayInWords(weekday: number, language: Language): string {
  return weekdays[language][weekday % 7]!;
}
