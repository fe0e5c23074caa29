import { canUndo, type Draft, peopleIn } from '../../db/draft.ts';
import { t } from '../../i18n/language.ts';
import { Icon } from '../../ui/icon.tsx';

type Props = {
  readonly draft: Draft;
  onUndo(): void;
  onInterrupt(): void;
  onNotCounted(): void;
  onFinish(): void;
};

/** Undo, interrupt, and the way to the end. Where nothing was tapped yet, "not counted" stands in Undo's place. */
export function CountActions({ draft, onUndo, onInterrupt, onNotCounted, onFinish }: Props) {
  const { count: words } = t.value;
  const isEmpty = peopleIn(draft) === 0;
  return (
    <div class="actions">
      {draft.taps.length === 0 ? (
        <button type="button" class="button" onClick={onNotCounted}>
          {words.notCounted}
        </button>
      ) : (
        <button type="button" class="button" onClick={onUndo} disabled={!canUndo(draft)}>
          <Icon name="undo" />
          {words.undo}
        </button>
      )}
      <button type="button" class="button" onClick={onInterrupt}>
        {words.interrupt}
      </button>
      <button type="button" class={isEmpty ? 'button finish' : 'button primary finish'} onClick={onFinish}>
        {isEmpty ? words.nobodyHere : words.finish}
      </button>
    </div>
  );
}
