import { useState } from 'preact/hooks';
import { InboxReply, officeCalls } from '#shared/office-api.ts';
import type { Remark } from '#shared/sync/choice.ts';
import { remarkWords } from '../../i18n/inbox-sentences.ts';
import { office } from '../../i18n/office-sentences.ts';
import { refusalSentence } from '../../i18n/refusal-sentence.ts';
import { getJson } from '../../sync/api.ts';
import { Notice } from '../../ui/notice.tsx';
import { itemKey } from './grouped.ts';
import { Confirm } from './reason-form.tsx';
import type { ActOn } from './use-acts.ts';

type Props = { readonly kind: Remark; onAct(acts: readonly ActOn[], reason: string): Promise<void> };

/** Every count of this kind is right: each gets a decision of its own, all with one reason. */
export function AcceptAll({ kind, onAct }: Props) {
  const [acts, setActs] = useState<readonly ActOn[]>([]);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { seen } = remarkWords.value;
  const begin = async () => {
    const answer = await getJson(`${officeCalls.inbox.path}?kind=${kind}`, InboxReply);
    setTrouble(answer.ok ? null : refusalSentence(answer, office.value.problems));
    setActs(answer.ok ? acceptsOf(answer.value, kind) : []);
  };
  if (acts.length > 0)
    return (
      <Confirm
        does={seen.allDoes(acts.length)}
        label={seen.all}
        onConfirm={(reason) => onAct(acts, reason)}
        onCancel={() => setActs([])}
      />
    );
  return (
    <>
      <button type="button" class="button" onClick={() => void begin()}>
        {seen.all}
      </button>
      {trouble && <Notice tone="alarm">{trouble}</Notice>}
    </>
  );
}

/** A count that is in two pairs is said to be right once. */
function acceptsOf({ items }: InboxReply, kind: Remark): readonly ActOn[] {
  const acts = items.flatMap((item) =>
    item.events.map((about) => ({
      act: { kind: 'decide' as const, about, choice: 'accept' as const, remark: kind },
      of: itemKey(item),
    })),
  );
  return [...new Map(acts.map((one) => [one.act.about.id, one])).values()];
}
