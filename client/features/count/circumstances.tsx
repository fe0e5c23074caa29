import type { Conditions } from '#shared/domain/count.ts';
import { t } from '../../i18n/language.ts';
import { NoteField } from '../../note-field.tsx';
import { Choices } from '../../ui/choices.tsx';

type Props = {
  readonly conditions: Conditions;
  /** The service nearby, where the area has one. */
  readonly service: string | null;
  readonly note: string;
  onConditions(conditions: Conditions): void;
  onNote(note: string): void;
};

/** What moves the numbers besides the people: police, opening hours, and a short note. */
export function Circumstances({ conditions, service, note, onConditions, onNote }: Props) {
  const { count: words } = t.value;
  return (
    <>
      <Choices
        legend={words.police}
        layout="row"
        value={conditions.policePresent}
        onChoose={(policePresent) => onConditions({ ...conditions, policePresent })}
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
          onChoose={(serviceOpen) => onConditions({ ...conditions, serviceOpen })}
          choices={(['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: words.serviceChoices[value] }))}
        />
      )}
      <NoteField label={words.note} note={note} onWrite={onNote} />
    </>
  );
}
