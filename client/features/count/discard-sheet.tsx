import { type Draft, peopleIn } from '../../db/draft.ts';
import { t } from '../../i18n/language.ts';
import { Sheet } from '../../ui/sheet.tsx';

type Props = { readonly draft: Draft; onYes(): void; onClose(): void };

/** Throws a count away that was begun by mistake: the only way anything entered ever leaves the phone unsent. */
export function DiscardSheet({ draft, onYes, onClose }: Props) {
  const { count: words, people, cancel } = t.value;
  return (
    <Sheet title={words.discardQuestion(draft.slot.areaName)} onClose={onClose}>
      <p>{words.discardNote(people(peopleIn(draft)))}</p>
      <div class="sheet-actions">
        <button type="button" class="button" onClick={onClose}>
          {cancel}
        </button>
        <button type="button" class="button" onClick={onYes}>
          {words.discardYes}
        </button>
      </div>
    </Sheet>
  );
}
