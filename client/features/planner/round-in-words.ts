import type { Shift } from '#shared/domain/slot.ts';
import { dayInWords } from '../../i18n/dates.ts';
import { language } from '../../i18n/language.ts';
import { planner } from '../../i18n/planner-sentences.ts';

/** "onsdag 3. juni, kveld" */
export function roundInWords({ date, shift }: { readonly date: string; readonly shift: Shift }): string {
  return `${dayInWords(date, language.value)}, ${planner.value.shifts[shift]}`;
}
