import { countOf, isCount } from '../../db/held-event.ts';
import { t } from '../../i18n/language.ts';
import { rescueWords } from '../../i18n/rescue-sentences.ts';
import { outcomeReadOut, whereAndWhen } from './read-out.ts';
import type { Unsent } from './rescue-file.ts';

/** One line for the numbers, and what was written beside them. */
export function UnsentCount({ event }: { readonly event: Unsent }) {
  const { slot, outcome, conditions, note, reason } = countOf(event);
  const { count } = t.value;
  const words = rescueWords.value;
  if (!isCount(event)) return <li>{reason}</li>;
  const police = conditions?.policePresent ?? 'unknown';
  const besides = [
    police !== 'unknown' && words.police(count.policeChoices[police].toLocaleLowerCase()),
    outcome.status === 'counted' && outcome.estimated && count.estimated,
    note,
  ].filter(Boolean);
  return (
    <li>
      {whereAndWhen(slot, t.value)}: <b>{outcomeReadOut(outcome, { ...t.value, rescue: words })}</b>
      {besides.length > 0 && <small>{besides.join(' · ')}</small>}
    </li>
  );
}
