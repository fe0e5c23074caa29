import type { Draft } from '../../db/draft.ts';
import { t } from '../../i18n/language.ts';
import { usePhone } from '../../phone.ts';
import type { Question } from './count-questions.tsx';

type Props = {
  readonly draft: Draft;
  /** Whether what is wanted now and then has been fetched. */
  readonly hasSeldom: boolean;
  onAsk(question: Question): () => void;
};

/** What is wanted now and then, each one press away. */
export function CountTools({ draft, hasSeldom, onAsk }: Props) {
  const phone = usePhone();
  const { count: words } = t.value;
  const { ref, isLeftHanded } = phone.settings.value;
  const hasBoundary = ref?.areas.some(({ id, boundary }) => id === draft.slot.area && boundary);
  const changeHand = () =>
    // Where it cannot be kept, it holds until the app is closed.
    void phone.keepSettings({ isLeftHanded: !isLeftHanded }).catch(() => undefined);
  return (
    <div class="tools">
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
