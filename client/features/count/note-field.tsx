import { useState } from 'preact/hooks';
import { t } from '../../i18n/language.ts';

const longest = 500;

type Props = { readonly note: string; onWrite(note: string): void };

/** A short note about the place or the count, never about a person. */
export function NoteField({ note, onWrite }: Props) {
  const { count: words } = t.value;
  const [begun] = useState(note); // what is typed must not wait for the disk
  return (
    <label class="field note">
      <span>{words.note}</span>
      <small id="note-hint">{words.noteHint}</small>
      <textarea
        rows={2}
        maxLength={longest}
        defaultValue={begun}
        aria-label={words.note}
        aria-describedby="note-hint"
        onInput={(event) => onWrite(event.currentTarget.value)}
      />
      {note.length > longest - 100 && <small>{words.noteLeft(longest - note.length)}</small>}
    </label>
  );
}
