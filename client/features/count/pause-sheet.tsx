import { type Draft, peopleIn } from '../../db/draft.ts';
import { isLongPause } from '../../db/draft-time.ts';
import { stretchInWords } from '../../i18n/ago.ts';
import { t } from '../../i18n/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';

type Props = {
  readonly draft: Draft;
  readonly now: number;
  onGoOn(): void;
  onRestart(): void;
  onNotCounted(): void;
  onDiscard(): void;
};

/** The count is interrupted, and its clock stands: go on, start over, or say why it was not counted. */
export function PauseSheet({ draft, now, onGoOn, onRestart, onNotCounted, onDiscard }: Props) {
  const { count: words, people, status } = t.value;
  const isLong = isLongPause(draft, now);
  const soFar = peopleIn(draft);
  const restart = (
    <button type="button" class={isLong ? 'button primary wide' : 'button wide'} onClick={onRestart}>
      {words.restart}
    </button>
  );
  return (
    <Sheet title={words.interrupted(draft.slot.areaName)} onClose={onGoOn}>
      <p>
        {people(soFar)}. {words.pausedFor(stretchInWords(now - (draft.pausedAt ?? now), status))}
      </p>
      {isLong && <Notice tone="calm">{words.longPause}</Notice>}
      <div class="pause-choices">
        {isLong && restart}
        <button type="button" class={isLong ? 'button wide' : 'button primary wide'} onClick={onGoOn}>
          {words.goOn}
        </button>
        {!isLong && restart}
        <button type="button" class="button wide" onClick={onNotCounted}>
          {words.notCounted}
        </button>
      </div>
      {soFar > 0 && <p class="small">{words.restartNote(people(soFar))}</p>}
      <button type="button" class="button plain" onClick={onDiscard}>
        {words.discard}
      </button>
    </Sheet>
  );
}
