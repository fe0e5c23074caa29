import { useEffect, useRef, useState } from 'preact/hooks';
import type { Ref } from '#shared/api.ts';
import { type EditionAsked, type EditionDraft, editionCalls } from '#shared/edition-api.ts';
import { editionsWords } from '../../i18n/editions-sentences.ts';
import { office } from '../../i18n/office-sentences.ts';
import { refusalSentence } from '../../i18n/refusal-sentence.ts';
import { usePhone } from '../../phone.ts';
import { postJson } from '../../sync/api.ts';
import { DraftPreview } from './draft-preview.tsx';
import { DraftReply } from './edition-reply.ts';
import { FreezeForm } from './freeze-form.tsx';

type Chosen = Omit<EditionAsked, 'id'>;

/** Chosen, drawn up and looked at; frozen only when somebody says so. */
export function Freezing({ plan }: { readonly plan: Ref }) {
  const phone = usePhone();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [draft, setDraft] = useState<EditionDraft | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isLooking, setIsLooking] = useState(false);
  const words = editionsWords.value;
  const heading = useRef<HTMLHeadingElement>(null);
  // What was asked for stands where the form stood, and begins above it.
  useEffect(() => {
    if (draft) heading.current?.focus();
  }, [draft]);

  const look = async (asked: Chosen) => {
    setChosen(asked);
    setTrouble(null);
    setIsLooking(true);
    const answer = await postJson(editionCalls.draft.path, { id: phone.newId(), ...asked }, DraftReply);
    setIsLooking(false);
    if (answer.ok) return setDraft(answer.value);
    const isNoSeason = answer.details.problem === 'no_season';
    setTrouble(isNoSeason ? words.form.noSeason : refusalSentence(answer, office.value.problems));
  };

  return (
    <section class="freezing" aria-labelledby="freeze-title">
      <h2 id="freeze-title" ref={heading} tabIndex={-1}>
        {draft ? words.preview.title(draft.edition.number) : words.form.title}
      </h2>
      {draft && chosen ? (
        <DraftPreview draft={draft} places={plan} onLookAgain={() => look(chosen)} onLeave={() => setDraft(null)} />
      ) : (
        <FreezeForm
          seasons={plan.seasons}
          chosen={chosen}
          isLooking={isLooking}
          trouble={trouble}
          onLook={(asked) => void look(asked)}
        />
      )}
    </section>
  );
}
