import type { Draft } from '../../db/draft.ts';
import { lastedMs } from '../../db/draft-time.ts';
import { t } from '../../i18n/language.ts';
import { usePhone } from '../../phone.ts';
import type { Question } from './count-questions.tsx';

type Props = {
  readonly draft: Draft;
  /** Whether what is wanted now and then has been fetched. */
  readonly hasSeldom: boolean;
  onAsk(question: Question): () => void;
};

/** The clock of the count, and what is wanted now and then: each one press away. */
export function CountTools({ draft, hasSeldom, onAsk }: Props) {
  const phone = usePhone();
  const { count: words } = t.value;
  const { ref, isLeftHanded } = phone.settings.value;
  const hasBoundary = ref?.areas.some(({ id, boundary }) => id === draft.slot.area && boundary);
  const now = Math.max(phone.now.value, draft.startedAt);
  const changeHand = () =>
    // Where it cannot be kept, it holds until the app is closed.
    void phone.keepSettings({ isLeftHanded: !isLeftHanded }).catch(() => undefined);
  return (
    <div class="tools">
      <p class="elapsed" role="timer" aria-label={words.elapsedLabel}>
        {words.elapsed(Math.floor(lastedMs(draft, now) / 60_000))}
      </p>
      {hasBoundary && (
        <button type="button" class="tool" onClick={onAsk('boundary')}>
          {words.boundary}
        </button>
      )}
      {hasSeldom &&
        (['move', 'lock'] as const).map((tool) => (
          <button key={tool} type="button" class="tool" onClick={onAsk(tool)}>
            {words[tool]}
          </button>
        ))}
      <button type="button" class="tool" onClick={changeHand}>
        {words.hand[isLeftHanded ? 'right' : 'left']}
      </button>
    </div>
  );
}
