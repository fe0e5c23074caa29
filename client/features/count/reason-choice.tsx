import { useState } from 'preact/hooks';
import { ownWords } from '../../i18n/own-sentences.ts';
import { NoteField } from '../../note-field.tsx';
import { Choices } from '../../ui/choices.tsx';

/** Why a count is changed: one of the usual reasons with one press, or in one's own words. */
export function ReasonChoice({ begun = '', onReason }: { readonly begun?: string; onReason(reason: string): void }) {
  const words = ownWords.value;
  const isUsual = words.reasons.includes(begun);
  const [chosen, setChosen] = useState(begun === '' || isUsual ? begun || null : words.otherReason);
  const [written, setWritten] = useState(isUsual ? '' : begun);
  const isOther = chosen === words.otherReason;
  return (
    <>
      <Choices
        legend={words.why}
        layout="row"
        value={chosen}
        onChoose={(reason) => {
          setChosen(reason);
          onReason(reason === words.otherReason ? written.trim() : reason);
        }}
        choices={[...words.reasons, words.otherReason].map((reason) => ({ value: reason, label: reason }))}
      />
      {isOther && (
        <NoteField
          label={words.inWords}
          note={written}
          onWrite={(text) => {
            setWritten(text);
            onReason(text.trim());
          }}
        />
      )}
    </>
  );
}
