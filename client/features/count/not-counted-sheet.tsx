import { useState } from 'preact/hooks';
import { notCountedReasons } from '#shared/domain/count.ts';
import { type Draft, type DraftChange, peopleIn } from '../../db/draft.ts';
import { t } from '../../i18n/language.ts';
import { NoteField } from '../../note-field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { notCountedBecause, type ToOutcome } from './outcomes.ts';

type Props = {
  readonly draft: Draft;
  onChange(change: DraftChange): void;
  onReason(toOutcome: ToOutcome): void;
  onClose(): void;
};

/** Why the area was not counted. What had been entered before is kept beside it, and is no count. */
export function NotCountedSheet({ draft, onChange, onReason, onClose }: Props) {
  const { count: words, reasons, people, back } = t.value;
  const [isNoting, setIsNoting] = useState(draft.note !== '');
  const soFar = peopleIn(draft);
  return (
    <Sheet title={words.notCountedQuestion(draft.slot.areaName)} onClose={onClose}>
      <p>{soFar > 0 ? words.notCountedPartial(people(soFar)) : words.notCountedNote}</p>
      {isNoting ? (
        <NoteField
          label={words.note}
          note={draft.note}
          onWrite={(note) => onChange((before) => ({ ...before, note }))}
        />
      ) : (
        <button type="button" class="button plain" onClick={() => setIsNoting(true)}>
          {words.note}
        </button>
      )}
      <ul class="reasons">
        {notCountedReasons.map((reason) => (
          <li key={reason}>
            <button type="button" class="button" onClick={() => onReason(notCountedBecause(reason))}>
              {reasons[reason]}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="button plain wide" onClick={onClose}>
        {back}
      </button>
    </Sheet>
  );
}
