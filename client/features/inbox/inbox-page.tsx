import { useEffect, useState } from 'preact/hooks';
import { InboxReply, officeCalls } from '#shared/office-api.ts';
import { inboxWords } from '../../i18n/inbox-sentences.ts';
import { office } from '../../i18n/office-sentences.ts';
import { OfficeRefused } from '../../office-refused.tsx';
import { usePhone } from '../../phone.ts';
import { useAnswer } from '../../use-answer.ts';
import { DoneList } from './done-list.tsx';
import { groupItems, listSettling, receivedUpTo } from './grouped.ts';
import './inbox.css';
import { atFirst, InboxGroup } from './inbox-group.tsx';
import { InboxIndex } from './inbox-index.tsx';
import { useActs } from './use-acts.ts';

/** What waits, by kind; above it what was just decided here, which can be undone. */
export function InboxPage() {
  const phone = usePhone();
  const [most, setMost] = useState(atFirst);
  const { done, perform, undo } = useActs();
  const { value, refusal, isWaiting, retry } = useAnswer(`${officeCalls.inbox.path}?most=${most}`, InboxReply);
  const words = inboxWords.value;
  const received = receivedUpTo(done, phone.events.value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the server has received is what changes the inbox
  useEffect(() => {
    if (received > 0) retry();
  }, [received]);
  const settling = listSettling(done, phone.events.value, value?.position ?? 0);
  const groups = value ? groupItems(value, settling) : [];
  return (
    <div class="inbox">
      <p class="quiet">
        {words.lead} <a href="/office/rescue">{office.value.placeTitles.rescue}</a>
      </p>
      <OfficeRefused refusal={refusal} isKept={value !== null} onRetry={retry} />
      <DoneList done={done} onUndo={(one) => undo(one, words.undoReason)} />
      {isWaiting && value === null && <p class="fetching">{office.value.waiting}</p>}
      {value && groups.length === 0 && <p class="all-clear">{words.nothing}</p>}
      {groups.length > 1 && <InboxIndex groups={groups} />}
      {groups.map((group) => (
        <InboxGroup key={group.kind} group={group} onAct={perform} onMore={(asked) => setMost(Math.max(most, asked))} />
      ))}
    </div>
  );
}
