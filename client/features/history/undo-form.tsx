import { useState } from 'preact/hooks';
import { type HistoryReply, ImportReply } from '#shared/history-api.ts';
import { historyWords } from '../../i18n/history-sentences.ts';
import { office } from '../../i18n/office-sentences.ts';
import { refusalSentence } from '../../i18n/refusal-sentence.ts';
import { postJson } from '../../sync/api.ts';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';

type Props = {
  readonly of: HistoryReply['imports'][number];
  onClose(): void;
  onUndone(): void;
};

/** Takes a file back, for a reason. The log keeps it. */
export function UndoForm({ of: { id, of, file }, onClose, onUndone }: Props) {
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isUndoing, setIsUndoing] = useState(false);
  const words = historyWords.value.imports;
  const undo = async () => {
    if (reason.trim() === '') return setTrouble(words.whyMissing);
    setIsUndoing(true);
    const answer = await postJson(`/api/history/imports/${id}/undo`, { reason: reason.trim() }, ImportReply);
    setIsUndoing(false);
    if (answer.ok) return onUndone();
    const { season } = answer.details;
    setTrouble(season ? words.locked(String(season)) : refusalSentence(answer, office.value.problems));
  };
  return (
    <Sheet title={words.undoTitle(file)} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void undo();
        }}
      >
        <p>{words.undoDoes[of]}</p>
        <label class="field">
          <span>{words.why}</span>
          <input value={reason} maxLength={500} onInput={({ currentTarget }) => setReason(currentTarget.value)} />
        </label>
        {trouble && <Notice tone="alarm">{trouble}</Notice>}
        <div class="ways">
          <button type="submit" class="button primary" disabled={isUndoing}>
            {isUndoing ? words.undoing : words.undo}
          </button>
          <button type="button" class="button plain" onClick={onClose}>
            {words.cancel}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
