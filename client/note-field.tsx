import { useId, useState } from 'preact/hooks';
import { t } from './i18n/language.ts';
import { usePhone } from './phone.ts';
import { usePersonalData } from './use-personal-data.ts';

const longest = 500;

type Props = { readonly label: string; readonly note: string; onWrite(note: string): void };

/** A few words about the place or the count, never about a person: what looks like one is pointed at, and never refused. */
export function NoteField({ label, note, onWrite }: Props) {
  const { count: words } = t.value;
  const { ref } = usePhone().settings.value;
  const [begun] = useState(note); // what is typed must not wait for the disk
  const id = useId();
  const places = ref?.areas.flatMap(({ name, aliases, service }) => [name, ...aliases, ...(service ? [service] : [])]);
  const found = usePersonalData(note, places ?? []);
  return (
    <div class="note">
      <label class="field">
        <span>{label}</span>
        <small id={`${id}hint`}>{words.noteHint}</small>
        <textarea
          rows={2}
          maxLength={longest}
          defaultValue={begun}
          aria-label={label}
          aria-describedby={`${id}hint ${id}found`}
          onInput={(event) => onWrite(event.currentTarget.value)}
        />
        {note.length > longest - 100 && <small>{words.noteLeft(longest - note.length)}</small>}
      </label>
      <div id={`${id}found`} class={found.length > 0 ? 'found' : ''} role="status">
        {found.map(({ kind, text }) => (
          <p key={kind + text}>{words.looksLike[kind](text)}</p>
        ))}
        {found.length > 0 && <p>{words.takeOut}</p>}
      </div>
    </div>
  );
}
