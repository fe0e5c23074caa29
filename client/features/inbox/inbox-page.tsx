import { useEffect } from 'preact/hooks';
import { InboxReply, officeCalls } from '#shared/office-api.ts';
import { inboxWords } from '../../i18n/inbox-sentences.ts';
import { office } from '../../i18n/office-sentences.ts';
import { OfficeRefused } from '../../office-refused.tsx';
import { usePhone } from '../../phone.ts';
import { useAnswer } from '../../use-answer.ts';
import { DoneList } from './done-list.tsx';
import { groupItems, itemKey, listSettling, receivedUpTo } from './grouped.ts';
import './inbox.css';
import { InboxItemCard } from './inbox-item-card.tsx';
import { useActs } from './use-acts.ts';

/** What waits, by kind; above it what was just decided here, which can be undone. */
export function InboxPage() {
  const phone = usePhone();
  const { done, perform, undo } = useActs();
  const { value, refusal, isWaiting, retry } = useAnswer(officeCalls.inbox.path, InboxReply);
  const words = inboxWords.value;
  const received = receivedUpTo(done, phone.events.value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the server has received is what changes the inbox
  useEffect(() => {
    if (received > 0) retry();
  }, [received]);
  const settling = listSettling(done, phone.events.value, value?.position ?? 0);
  const groups = groupItems(value?.items ?? [], settling);
  return (
    <div class="inbox">
      <p class="quiet">
        {words.lead} <a href="/office/rescue">{office.value.placeTitles.rescue}</a>
      </p>
      <OfficeRefused refusal={refusal} isKept={value !== null} onRetry={retry} />
      <DoneList done={done} onUndo={(one) => undo(one, words.undoReason)} />
      {isWaiting && value === null && <p class="fetching">{office.value.waiting}</p>}
      {value && groups.length === 0 && <p class="all-clear">{words.nothing}</p>}
      {groups.map(({ kind, items }) => (
        <section key={kind} aria-labelledby={`kind-${kind}`}>
          <h2 id={`kind-${kind}`}>
            {words.kinds[kind].title} <span class="number">{items.length}</span>
          </h2>
          <p class="quiet">{words.kinds[kind].what}</p>
          <ul class="items">
            {items.map((item) => (
              <li key={itemKey(item)}>
                <InboxItemCard item={item} onAct={(act, reason) => perform(act, reason, itemKey(item))} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
