import { osloDay } from '#shared/time.ts';
import { clockInWords, dateInWords } from '../../i18n/dates.ts';
import { editionsWords } from '../../i18n/editions-sentences.ts';
import { language } from '../../i18n/language.ts';

/** "27. november 2026, 14.05" */
export function momentInWords(instant: number | null): string {
  if (instant === null) return editionsWords.value.fromStart;
  const day = osloDay(instant);
  return `${dateInWords(day, language.value)} ${day.slice(0, 4)}, ${clockInWords(instant, language.value)}`;
}
