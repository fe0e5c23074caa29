import { useState } from 'preact/hooks';
import { historyCalls, ImportReply } from '#shared/history-api.ts';
import { historyWords } from '../../i18n/history-sentences.ts';
import { office } from '../../i18n/office-sentences.ts';
import { refusalSentence } from '../../i18n/refusal-sentence.ts';
import { usePhone } from '../../phone.ts';
import { postJson } from '../../sync/api.ts';
import type { Refusal } from '../../sync/question.ts';
import { Notice } from '../../ui/notice.tsx';
import type { LookedAt } from './bring-in.tsx';
import { HeldValues } from './held-values.tsx';
import { ImportProblems } from './import-problems.tsx';
import { SeasonsInFile } from './seasons-in-file.tsx';

type Props = LookedAt & { onDone(rows: number): void; onGiveUp(): void };

/** What a file would bring, or everything that is wrong with it. The id is made once: asked again, it is the same import. */
export function ImportPreview({ asked, name, preview, onDone, onGiveUp }: Props) {
  const phone = usePhone();
  const [id] = useState(phone.newId);
  const [isBringing, setIsBringing] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const words = historyWords.value.preview;
  const { rows, values, seasons, problems, problemsInAll, hash } = preview;
  const bring = async () => {
    setIsBringing(true);
    setTrouble(null);
    const answer = await postJson(historyCalls.bringIn.path, { ...asked, id, hash }, ImportReply);
    setIsBringing(false);
    if (answer.ok) onDone(answer.value.rows);
    else setTrouble(refusedSentence(answer));
  };
  return (
    <section class="import-preview" aria-live="polite">
      <h2>{words.title(name)}</h2>
      {problemsInAll > 0 ? (
        <ImportProblems problems={problems} inAll={problemsInAll} />
      ) : (
        <>
          <Notice tone="calm">{words.sound(rows)}</Notice>
          {seasons.length > 0 && <SeasonsInFile seasons={seasons} adds={preview.adds} />}
          {values.length > 0 && (
            <HeldValues values={values.map((value, index) => ({ ...value, key: String(index), import: '' }))} />
          )}
        </>
      )}
      {trouble && <Notice tone="alarm">{trouble}</Notice>}
      <div class="ways">
        {problemsInAll === 0 && (
          <button type="button" class="button primary" disabled={isBringing} onClick={() => void bring()}>
            {isBringing ? words.bringing : words.bring(rows)}
          </button>
        )}
        <button type="button" class="button plain" onClick={onGiveUp}>
          {words.giveUp}
        </button>
      </div>
    </section>
  );
}

function refusedSentence(refusal: Refusal): string {
  const { preview } = historyWords.value;
  if (refusal.code === 'stale') return preview.changed;
  if (refusal.code === 'bad_request') return preview.overtaken;
  return refusalSentence(refusal, office.value.problems);
}
