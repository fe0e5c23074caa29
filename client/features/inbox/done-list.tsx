import type { HeldEvent } from '../../db/held-event.ts';
import { inboxWords, remarkWords } from '../../i18n/inbox-sentences.ts';
import { usePhone } from '../../phone.ts';
import { Icon } from '../../ui/icon.tsx';
import type { Done } from './use-acts.ts';

/** What was decided on this page: where it is, and a way back. */
export function DoneList({ done, onUndo }: { readonly done: readonly Done[]; onUndo(one: Done): void }) {
  const { events } = usePhone();
  const words = inboxWords.value;
  return (
    <ul class="done" role="status">
      {done.map((one) => (
        <li key={one.made[0]?.id}>
          <Icon name="check" />
          <span>
            {one.undoneBy ? words.undone : sentenceOf(one)} {whereItIs(events.value, one.undoneBy ?? one.made)}
          </span>
          {one.undoneBy === null && nameOf(one) !== 'redact' && (
            <button type="button" class="button" onClick={() => onUndo(one)}>
              {words.undo}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function sentenceOf(one: Done): string {
  const { seen } = remarkWords.value;
  const act = one.acts[0]?.act;
  if (act?.kind !== 'decide' || !act.remark) return inboxWords.value.done[nameOf(one)];
  return one.made.length === 1 ? seen.done : seen.doneMany(one.made.length);
}

function nameOf({ acts: [first] }: Done) {
  if (first?.act.kind === 'decide') return first.act.choice;
  return first?.act.kind ?? 'accept';
}

function whereItIs(events: readonly HeldEvent[], made: Done['made']): string {
  const ids = new Set(made.map(({ id }) => id));
  const receipts = events.filter(({ id }) => ids.has(id)).map(({ receipt }) => receipt);
  const { held } = inboxWords.value;
  const kept = receipts.find((receipt) => receipt?.state === 'quarantined');
  if (kept) return held.quarantined(kept.code ?? '');
  return receipts.length < made.length || receipts.includes(null) ? held.pending : '';
}
