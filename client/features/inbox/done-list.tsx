import type { HeldEvent } from '../../db/held-event.ts';
import { inboxWords } from '../../i18n/inbox-sentences.ts';
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
        <li key={one.id}>
          <Icon name="check" />
          <span>
            {one.undoneBy ? words.undone : words.done[nameOf(one)]} {sentenceOn(events.value, one.undoneBy ?? one.id)}
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

function nameOf({ act }: Done) {
  return act.kind === 'decide' ? act.choice : act.kind;
}

function sentenceOn(events: readonly HeldEvent[], id: string): string {
  const receipt = events.find((event) => event.id === id)?.receipt;
  const { held } = inboxWords.value;
  if (!receipt) return held.pending;
  return receipt.state === 'quarantined' ? held.quarantined(receipt.code ?? '') : '';
}
