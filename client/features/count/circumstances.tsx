import { type Signal, useSignal } from '@preact/signals';
import type { Conditions } from '#shared/domain/count.ts';
import type { Draft, DraftChange } from '../../db/draft.ts';
import { t } from '../../i18n/language.ts';
import { Choices } from '../../ui/choices.tsx';
import { DiscardSheet } from './discard-sheet.tsx';
import { NoteField } from './note-field.tsx';

type Props = {
  readonly draft: Draft;
  readonly elapsedMs: number;
  onChange(change: DraftChange): void;
  readonly isTyping: Signal<boolean>;
  onDiscard(): void;
};

/** What moves the numbers besides the people: police, opening hours, how it was counted, and a short note. */
export function Circumstances({ draft, elapsedMs, onChange, isTyping, onDiscard }: Props) {
  const { count: words } = t.value;
  const isDiscarding = useSignal(false);
  const { conditions, service, isEstimated, note } = draft;
  const set = (changes: Partial<Conditions>) =>
    onChange((before) => ({ ...before, conditions: { ...before.conditions, ...changes } }));
  return (
    <section class="circumstances" aria-label={words.circumstances}>
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
      <div class="tools">
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
        <button
          type="button"
          class="button"
          onClick={() => {
            isTyping.value = !isTyping.value;
          }}
        >
          {isTyping.value ? words.tapNumbers : words.typeNumbers}
        </button>
      </div>
      <NoteField note={note} onWrite={(written) => onChange((before) => ({ ...before, note: written }))} />
      <div class="tools">
        <p class="elapsed">
          {words.elapsedLabel}: {words.elapsed(Math.floor(elapsedMs / 60_000))}
        </p>
        <button
          type="button"
          class="button plain"
          onClick={() => {
            isDiscarding.value = true;
          }}
        >
          {words.discard}
        </button>
      </div>
      {isDiscarding.value && (
        <DiscardSheet
          draft={draft}
          onYes={onDiscard}
          onClose={() => {
            isDiscarding.value = false;
          }}
        />
      )}
    </section>
  );
}
