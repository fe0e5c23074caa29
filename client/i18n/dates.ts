import type { Language } from '#shared/api.ts';
import { type Instant, osloTime } from '#shared/time.ts';
import { months, weekdays } from './calendar-words.ts';

/** "onsdag 3. juni" */
export function dayInWords(day: string, language: Language): string {
  return `${weekdays[language][noonOf(day).getUTCDay()]} ${dateInWords(day, language)}`;
}

/** "3. juni" */
export function dateInWords(day: string, language: Language): string {
  const noon = noonOf(day);
  return `${noon.getUTCDate()}${language === 'nb' ? '.' : ''} ${months[language][noon.getUTCMonth()]}`;
}

function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** "18.05" in bokmål, "18:05" in English. */
export function clockInWords(instant: Instant, language: Language): string {
  const { clock } = osloTime(instant);
  return language === 'nb' ? clock.replace(':', '.') : clock;
}

/** A shift's window as people say it: "10" for 10:00. */
export function hourInWords(clock: string, language: Language): string {
  if (clock.endsWith(':00')) return String(Number(clock.slice(0, 2)));
  return language === 'nb' ? clock.replace(':', '.') : clock;
}
