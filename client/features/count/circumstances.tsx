import type { Signal } from '@preact/signals';
import type { Conditions } from '#shared/domain/count.ts';
import type { Draft, DraftChange } from '../../db/draft.ts';
import { t } from '../../i18n/language.ts';
import { Choices } from '../../ui/choices.tsx';
import { NoteField } from './note-field.tsx';

type Props = {
  readonly draft: Draft;
  readonly elapsedMs: number;
  onChange(change: DraftChange): void;
  readonly isTyping: Signal<boolean>;
};

/** What moves the numbers besides the people: police, opening hours, how it was counted, and a short note. */
export function Circumstances({ draft, elapsedMs, onChange, isTyping }: Props) {
  const { count: words } = t.value;
  const { conditions, service, isEstimated, note } = draft;
  const set = (changes: Partial<Conditions>) =>
    onChange((before) => ({ ...before, conditions: { ...before.conditions, ...changes } }));
  return (
    <section class="circumstances" aria-label={words.circumstances}>
      <div class="tools">
        <p class="elapsed">
          <span class="only-heard">{words.elapsedLabel}: </span>
          {words.elapsed(Math.floor(elapsedMs / 60_000))}
        </p>
        <button type="button" class="button plain" onClick={() => void (isTyping.value = !isTyping.value)}>
          {isTyping.value ? words.tapNumbers : words.typeNumbers}
        </button>
      </div>
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
      <label class="toggle">
        <input
          type="checkbox"
          checked={isEstimated}
          onChange={(event) => {
            const { checked } = event.currentTarget;
            onChange((before) => ({ ...before, isEstimated: checked }));
          }}
        />
        <span>{words.estimated}</span>
      </label>
      <NoteField note={note} onWrite={(written) => onChange((before) => ({ ...before, note: written }))} />
    </section>
  );
}
