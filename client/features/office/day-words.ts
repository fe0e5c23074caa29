import { toDay, weekdayOf } from '#shared/time.ts';
import type { OfficeSentences } from '../../i18n/office-nb.ts';

type Words = Pick<OfficeSentences, 'months' | 'weekdays' | 'shortDay'>;

/** "8. juli" */
export function shortDate(date: string, { months, shortDay }: Words): string {
  return shortDay(Number(date.slice(8)), months[Number(date.slice(5, 7)) - 1] ?? '');
}

/** "ons. 8. juli" */
export function dateWithWeekday(date: string, words: Words): string {
  return `${words.weekdays[weekdayOf(toDay(date)) - 1]} ${shortDate(date, words)}`;
}

/** "juli" for "2026-07". */
export function monthName(month: string, { months }: Words): string {
  return months[Number(month.slice(5, 7)) - 1] ?? month;
}
