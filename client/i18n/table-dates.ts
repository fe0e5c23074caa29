import type { Language } from '#shared/api.ts';

const locales = { nb: 'nb-NO', en: 'en-GB' } as const;

/** "ons. 3. juni" */
export function weekdayAndDate(day: string, language: Language): string {
  return inWords(day, language, { weekday: 'short', day: 'numeric', month: 'long' });
}

/** "juni 2026" for "2026-06". */
export function monthAndYear(month: string, language: Language): string {
  return inWords(`${month}-15`, language, { month: 'long', year: 'numeric' });
}

/** "mandag", 1 Monday … 7 Sunday. */
export function weekdayInWords(weekday: number, language: Language): string {
  // 1 June 2026 is a Monday.
  return inWords(`2026-06-0${weekday}`, language, { weekday: 'long' });
}

function inWords(day: string, language: Language, parts: Intl.DateTimeFormatOptions): string {
  return formatOf(language, parts).format(new Date(`${day}T12:00:00Z`));
}

/** Making one takes longer than using it a hundred times, and a table has as many dates. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: Language, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${Object.values(parts)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locales[language], { ...parts, timeZone: 'UTC' });
  formats.set(key, format);
  return format;
}
