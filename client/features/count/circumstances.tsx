import type { Conditions } from '#shared/domain/count.ts';
import type { Draft, DraftChange } from '../../db/draft.ts';
import { t } from '../../i18n/language.ts';
import { Choices } from '../../ui/choices.tsx';
import { NoteField } from './note-field.tsx';

type Props = { readonly draft: Draft; onChange(change: DraftChange): void };

/** What moves the numbers besides the people: police, opening hours, and a short note. */
export function Circumstances({ draft, onChange }: Props) {
  const { count: words } = t.value;
  const { conditions, service, note } = draft;
  const set = (changes: Partial<Conditions>) =>
    onChange((before) => ({ ...before, conditions: { ...before.conditions, ...changes } }));
  return (
    <>
      <Choices
        legend={words.police}
        layout="row"
        value={conditions.policePresent}
        onChoose={(policePresent) => set({ policePresent })}
        choices={(['no', 'yes', 'arrived', 'unknown'] as const).map((value) => ({
          value,
          label: words.policeChoices[value],
        }))}
      />
      {service && (
        <Choices
          legend={words.serviceOpen(service)}
          layout="row"
          value={conditions.serviceOpen}
          onChoose={(serviceOpen) => set({ serviceOpen })}
          choices={(['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: words.serviceChoices[value] }))}
        />
      )}
      <NoteField note={note} onWrite={(written) => onChange((before) => ({ ...before, note: written }))} />
    </>
  );
}
