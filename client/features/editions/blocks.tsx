import type { EditionBlock } from '#shared/edition-api.ts';
import { dayInWords } from '../../i18n/dates.ts';
import { editionsWords } from '../../i18n/editions-sentences.ts';
import { inboxWords } from '../../i18n/inbox-sentences.ts';
import { language, t } from '../../i18n/language.ts';
import { officePlaces } from '../../office-places.ts';
import { Notice } from '../../ui/notice.tsx';

/** What must be decided first, each named, with the way there. */
export function Blocks({ blocks }: { readonly blocks: readonly EditionBlock[] }) {
  const words = editionsWords.value;
  if (blocks.length === 0) return null;
  return (
    <Notice tone="alarm">
      <p>
        {words.blocked(blocks.length)} <a href={officePlaces.inbox.href}>{words.toInbox}</a>
      </p>
      <ul>
        {blocks.slice(0, shownAtMost).map((block) => (
          <li key={`${block.kind} ${block.subject}`}>{inWords(block)}</li>
        ))}
        {blocks.length > shownAtMost && <li>…</li>}
      </ul>
    </Notice>
  );
}

const shownAtMost = 12;

/** "Storgata, onsdag 3. juni, kveld: to tellinger av samme sted" */
function inWords({ kind, slot }: EditionBlock): string {
  const words = editionsWords.value;
  const { title } = inboxWords.value.kinds[kind];
  const what = title.charAt(0).toLowerCase() + title.slice(1);
  if (!slot) return `${kind === 'plan_conflict' ? words.ofPlan : words.unreadable}: ${what}`;
  const { areaName, date, shift } = slot;
  return `${areaName}, ${dayInWords(date, language.value)}, ${t.value.shifts[shift].toLowerCase()}: ${what}`;
}
