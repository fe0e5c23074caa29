import type { Signal } from '@preact/signals';
import type { Draft, DraftChange } from '../../db/draft.ts';
import { t } from '../../i18n/language.ts';

type Props = { readonly isTyping: Signal<boolean>; readonly draft: Draft; onChange(change: DraftChange): void };

/** Tapping and typing, equal and one tap apart; and whether ages are told apart at all. */
export function Ways({ isTyping, draft, onChange }: Props) {
  const { count: words } = t.value;
  const toggleHeadOnly = () =>
    onChange(({ isHeadOnly, ...before }) => (isHeadOnly ? before : { ...before, isHeadOnly: true }));
  return (
    <fieldset class="counting-ways" aria-label={words.ways}>
      {([false, true] as const).map((typing) => (
        <button
          key={String(typing)}
          type="button"
          class="way"
          aria-pressed={isTyping.value === typing}
          onClick={() => {
            isTyping.value = typing;
          }}
        >
          {typing ? words.byTyping : words.byTaps}
        </button>
      ))}
      <button type="button" class="way apart" aria-pressed={draft.isHeadOnly ?? false} onClick={toggleHeadOnly}>
        {words.headOnly}
      </button>
    </fieldset>
  );
}
