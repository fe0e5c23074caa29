import { useState } from 'preact/hooks';
import { type HistoryReply, historyCalls, type ImportAsked, PreviewReply } from '#shared/history-api.ts';
import { historyWords } from '../../i18n/history-sentences.ts';
import { office } from '../../i18n/office-sentences.ts';
import { refusalSentence } from '../../i18n/refusal-sentence.ts';
import { postJson } from '../../sync/api.ts';
import { Notice } from '../../ui/notice.tsx';
import { ImportForm } from './import-form.tsx';
import { ImportPreview } from './import-preview.tsx';

type Props = {
  readonly firstSet: HistoryReply['firstSet'];
  /** It is in: what to say of it. */
  onDone(sentence: string): void;
};

/** A file that was read but not yet brought in. */
export type LookedAt = { readonly asked: ImportAsked; readonly name: string; readonly preview: PreviewReply };

/** Chosen, read and shown first; written only when somebody says so. */
export function BringIn({ firstSet, onDone }: Props) {
  const [looked, setLooked] = useState<LookedAt | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isLooking, setIsLooking] = useState(false);
  const words = historyWords.value;

  const look = async (asked: ImportAsked, name: string) => {
    setTrouble(null);
    setIsLooking(true);
    const answer = await postJson(historyCalls.preview.path, asked, PreviewReply);
    setIsLooking(false);
    if (answer.ok) setLooked({ asked, name, preview: answer.value });
    else
      setTrouble(answer.code === 'too_large' ? words.bring.tooLarge : refusalSentence(answer, office.value.problems));
  };
  const done = (rows: number) => {
    if (looked) onDone(words.preview.done(rows, looked.name));
    setLooked(null);
  };

  if (looked) return <ImportPreview {...looked} onDone={done} onGiveUp={() => setLooked(null)} />;
  return (
    <>
      {!firstSet.isIn && (
        <section class="first-set">
          <h2>{words.firstSet.title}</h2>
          <p>{words.firstSet.lead(firstSet.rows)}</p>
          <button type="button" class="button" onClick={() => void look(firstSetAsked, words.firstSet.title)}>
            {words.firstSet.look}
          </button>
        </section>
      )}
      <section>
        <h2>{words.bring.title}</h2>
        <ImportForm onChosen={(asked, name) => void look(asked, name)} onTrouble={setTrouble} />
        {isLooking && <p role="status">{words.bring.looking}</p>}
        {trouble && <Notice tone="alarm">{trouble}</Notice>}
      </section>
    </>
  );
}

const firstSetAsked: ImportAsked = { of: 'published', file: null, source: '', basis: null, shift: null, adds: false };
