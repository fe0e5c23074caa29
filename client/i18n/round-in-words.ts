import type { Shift } from '#shared/domain/slot.ts';
import { capital } from './capital.ts';
import { dayInWords } from './dates.ts';
import { language, t } from './language.ts';

/** "Kveld, onsdag 3. juni" */
export function roundInWords({ date, shift }: { readonly date: string; readonly shift: Shift }): string {
  return `${capital(t.value.shifts[shift])}, ${dayInWords(date, language.value)}`;
}
