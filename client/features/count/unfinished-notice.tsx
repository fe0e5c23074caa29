import { ownWords } from '../../i18n/own-sentences.ts';
import { Notice } from '../../ui/notice.tsx';

type Props = { onGoOn(): void; onDiscard(): void };

/** A correction was being written when the app went away: nobody has said yet that it holds. */
export function UnfinishedNotice({ onGoOn, onDiscard }: Props) {
  const { unfinished: words } = ownWords.value;
  return (
    <Notice tone="calm">
      <p>{words.text}</p>
      <div class="unfinished-acts">
        <button type="button" class="button primary" onClick={onGoOn}>
          {words.goOn}
        </button>
        <button type="button" class="button plain" onClick={onDiscard}>
          {words.discard}
        </button>
      </div>
    </Notice>
  );
}
