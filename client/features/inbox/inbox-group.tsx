import { useState } from 'preact/hooks';
import { isRemark } from '#shared/report/inbox-kinds.ts';
import { inboxWords, remarkWords } from '../../i18n/inbox-sentences.ts';
import { AcceptAll } from './accept-all.tsx';
import { type Group, itemKey } from './grouped.ts';
import { InboxItemCard } from './inbox-item-card.tsx';
import type { ActOn } from './use-acts.ts';

type Props = {
  readonly group: Group;
  onAct(acts: readonly ActOn[], reason: string): Promise<void>;
  /** More are asked for than have come so far. */
  onMore(most: number): void;
};

export const atFirst = 10;
const step = 40;

/** One kind of thing that waits. Of many the first are drawn, and more when they are asked for. */
export function InboxGroup({ group: { kind, n, items }, onAct, onMore }: Props) {
  const [most, setMost] = useState(atFirst);
  const { kinds } = inboxWords.value;
  const shown = items.slice(0, most);
  const left = n - shown.length;
  return (
    <section aria-labelledby={`kind-${kind}`}>
      <h2 id={`kind-${kind}`}>
        {kinds[kind].title} <span class="number">{n}</span>
      </h2>
      <p class="quiet">{kinds[kind].what}</p>
      {isRemark(kind) && n > 1 && <AcceptAll kind={kind} onAct={onAct} />}
      <ul class="items">
        {shown.map((item) => (
          <li key={itemKey(item)}>
            <InboxItemCard item={item} onAct={(act, reason) => onAct([{ act, of: itemKey(item) }], reason)} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button
          type="button"
          class="button"
          onClick={() => {
            setMost(most + step);
            onMore(most + step);
          }}
        >
          {remarkWords.value.more(Math.min(step, left), left)}
        </button>
      )}
    </section>
  );
}
