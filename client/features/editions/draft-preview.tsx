import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { EditionDraft } from '#shared/edition-api.ts';
import type { Places } from '../../cell-path.ts';
import { editionsWords } from '../../i18n/editions-sentences.ts';
import { office } from '../../i18n/office-sentences.ts';
import { refusalSentence } from '../../i18n/refusal-sentence.ts';
import { officePlaces } from '../../office-places.ts';
import { usePhone } from '../../phone.ts';
import { Notice } from '../../ui/notice.tsx';
import { Blocks } from './blocks.tsx';
import { EditionContent } from './edition-content.tsx';
import { freezeEdition } from './freeze-edition.ts';

type Props = { readonly draft: EditionDraft; readonly places: Places; onLookAgain(): Promise<void>; onLeave(): void };

/** The edition as it would be, what stands against it, and the press that freezes it. */
export function DraftPreview({ draft, places, onLookAgain, onLeave }: Props) {
  const phone = usePhone();
  const { route } = useLocation();
  const [isFreezing, setIsFreezing] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const words = editionsWords.value;
  const freeze = async () => {
    setIsFreezing(true);
    const outcome = await freezeEdition(phone, draft);
    setIsFreezing(false);
    if (outcome.kind === 'frozen') return route(`${officePlaces.editions.href}/${draft.edition.id}`);
    if (outcome.kind === 'stale') {
      setTrouble(words.preview.stale);
      return onLookAgain();
    }
    setTrouble('refusal' in outcome ? refusalSentence(outcome.refusal, office.value.problems) : words.preview.waits);
  };
  const isBlocked = draft.blocks.length > 0;
  return (
    <>
      <Blocks blocks={draft.blocks} />
      {trouble && <Notice tone="alarm">{trouble}</Notice>}
      <div class="ways">
        {!isBlocked && (
          <button type="button" class="button primary" disabled={isFreezing} onClick={() => void freeze()}>
            {isFreezing ? words.preview.freezing : words.preview.freeze}
          </button>
        )}
        <button type="button" class="button" onClick={onLeave}>
          {words.form.restore}
        </button>
        <p class="quiet">
          {words.preview.behind(draft.events)} {!isBlocked && words.preview.forGood}
        </p>
      </div>
      <EditionContent edition={draft.edition} isFrozen={false} places={places} />
    </>
  );
}
