import { useState } from 'preact/hooks';
import type { Ref } from '#shared/api.ts';
import { type Shift, type Slot, shifts } from '#shared/domain/slot.ts';
import { outcomeOf, type Revision } from '#shared/office-api.ts';
import { draftOf, readDraft } from '../../count-draft.ts';
import { CountFields } from '../../count-fields.tsx';
import { draftProblemSentence } from '../../draft-problem-sentence.ts';
import { capital } from '../../i18n/capital.ts';
import { deskWords } from '../../i18n/desk-sentences.ts';
import { office } from '../../i18n/office-sentences.ts';
import { revisionsWords } from '../../i18n/revisions-sentences.ts';
import type { CountAct } from '../../office-event.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { ReasonForm } from './reason-form.tsx';

type Props = {
  /** The version that it replaces, and the one that the form begins with. */
  readonly of: Revision;
  readonly from: Revision;
  readonly plan: Ref;
  readonly does: string;
  onSave(act: CountAct, reason: string): Promise<void>;
  onCancel(): void;
};

/** The count written out anew: where and when, how many or why not, and what was around. It begins as it stands. */
export function CorrectForm({ of, from, plan, does, onSave, onCancel }: Props) {
  const [begun] = useState(() => draftOf(outcomeOf(from), from.conditions, from.note));
  const [draft, setDraft] = useState(begun);
  const [slot, setSlot] = useState<Partial<Slot>>(of.slot ?? {});
  const words = revisionsWords.value;
  const area = plan.areas.find(({ id }) => id === slot.area);
  const read = readDraft(draft);
  const whole = wholeSlot(slot, area?.name ?? of.slot?.areaName);
  const isSame = of === from && draft === begun && JSON.stringify(slot) === JSON.stringify(of.slot ?? {});
  const trouble = whole ? (read.ok ? null : draftProblemSentence(read.problem)) : words.placeMissing;
  return (
    <ReasonForm
      does={of.type === 'void' ? `${words.restores} ${does}` : does}
      label={words.save}
      trouble={trouble ?? (isSame ? words.nothingChanged : null)}
      onConfirm={async (reason) => {
        if (whole && read.ok) await onSave({ kind: 'rewrite', of, slot: whole, ...read }, reason);
      }}
      onCancel={onCancel}
    >
      <div class="place">
        <SelectField
          label={words.season}
          value={slot.season ?? ''}
          options={withNone(plan.seasons.map(({ id }) => id)).map((id) => ({
            value: id,
            label: id || deskWords.value.choose,
          }))}
          onChoose={(season) => setSlot({ ...slot, season })}
        />
        <label class="field">
          <span>{words.date}</span>
          <input
            type="date"
            value={slot.date ?? ''}
            onInput={({ currentTarget }) => setSlot({ ...slot, date: currentTarget.value })}
          />
        </label>
        <SelectField
          label={words.shift}
          value={slot.shift ?? ''}
          options={withNone([...shifts]).map((id) => ({
            value: id,
            label: id ? capital(office.value.shifts[id as Shift]) : deskWords.value.choose,
          }))}
          onChoose={(shift) => setSlot({ ...slot, shift: shift as Shift })}
        />
        <SelectField
          label={words.area}
          value={slot.area ?? ''}
          options={[
            { value: '', label: deskWords.value.choose },
            ...plan.areas.map(({ id, name }) => ({ value: id, label: name })),
            ...(of.slot && !plan.areas.some(({ id }) => id === of.slot?.area)
              ? [{ value: of.slot.area, label: of.slot.areaName }]
              : []),
          ]}
          onChoose={(id) => setSlot({ ...slot, area: id })}
        />
      </div>
      <CountFields draft={draft} service={area?.service ?? null} onChange={setDraft} />
    </ReasonForm>
  );
}

function withNone(ids: readonly string[]): readonly string[] {
  return ['', ...ids];
}

/** Null while something of it has not been chosen. The name is the plan's, as of now. */
function wholeSlot({ season, date, shift, area }: Partial<Slot>, areaName: string | undefined): Slot | null {
  return season && date && shift && area && areaName ? { season, date, shift, area, areaName } : null;
}
