import type { SeasonArea } from '#shared/domain/plan.ts';
import { dateInWords } from '../../i18n/dates.ts';
import { language } from '../../i18n/language.ts';
import { planner } from '../../i18n/planner-sentences.ts';

/** "fra 15. juli, bare kveld" */
export function spellInWords({ from, to, shifts, pauses = [] }: SeasonArea): string {
  const { fields: words, shifts: names } = planner.value;
  const day = (text: string) => (text ? dateInWords(text, language.value) : '…');
  const parts = [
    from && words.since(day(from)),
    to && words.until(day(to)),
    shifts && words.shiftsAlone(shifts.map((id) => names[id]).join(', ')),
    ...pauses.map((pause) => words.paused(day(pause.from), day(pause.to))),
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(', ') : words.wholeSeason;
}
