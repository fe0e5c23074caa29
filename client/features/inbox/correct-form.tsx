import { useState } from 'preact/hooks';
import { type AgeBand, ageBands, type Bands, nobody } from '#shared/domain/age-band.ts';
import { counted, type NotCountedReason, notCounted, notCountedReasons, type Outcome } from '#shared/domain/count.ts';
import { type Shift, type Slot, shifts } from '#shared/domain/slot.ts';
import { type InboxEvent, type InboxItem, outcomeOf } from '#shared/office-api.ts';
import { capital } from '../../i18n/capital.ts';
import { inboxWords } from '../../i18n/inbox-sentences.ts';
import { t } from '../../i18n/language.ts';
import { office } from '../../i18n/office-sentences.ts';
import type { Act } from '../../office-event.ts';
import { usePhone } from '../../phone.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { Confirm } from './reason-form.tsx';

type Props = {
  readonly of: InboxEvent;
  readonly item: InboxItem;
  onAct(act: Act, reason: string): Promise<void>;
  onCancel(): void;
};

/** A count written out anew: where, when, and how many, or why not. Nothing is filled in that cannot be read. */
export function CorrectForm({ of, item, onAct, onCancel }: Props) {
  const before = outcomeOf(of);
  const { ref } = usePhone().settings.value;
  const [slot, setSlot] = useState<Partial<Slot>>(item.slot ?? {});
  const [bands, setBands] = useState<Partial<Bands>>(before?.status === 'counted' ? before.bands : {});
  const [reason, setReason] = useState<NotCountedReason | 'counted'>(
    before?.status === 'not_counted' ? before.reason : 'counted',
  );
  const words = inboxWords.value;
  const seasons = ref?.seasons ?? [];
  const areas = ref?.areas ?? [];
  const whole = toSlot(slot, areas);
  const outcome = toOutcome(reason, bands);
  return (
    <div class="correct">
      <div class="fields">
        <SelectField
          label={office.value.chooser.season}
          value={slot.season ?? ''}
          options={withNone(seasons.map(({ id }) => ({ value: id, label: id })))}
          onChoose={(season) => setSlot({ ...slot, season })}
        />
        <label class="field">
          <span>{office.value.coverage.date}</span>
          <input
            type="date"
            value={slot.date ?? ''}
            onInput={(event) => setSlot({ ...slot, date: event.currentTarget.value })}
          />
        </label>
        <SelectField
          label={office.value.coverage.shift}
          value={slot.shift ?? ''}
          options={withNone(shifts.map((id) => ({ value: id as string, label: capital(office.value.shifts[id]) })))}
          onChoose={(shift) => setSlot({ ...slot, shift: shift as Shift })}
        />
        <SelectField
          label={office.value.table.area}
          value={areas.some(({ id }) => id === slot.area) ? (slot.area ?? '') : ''}
          options={withNone(areas.map(({ id, name }) => ({ value: id, label: name })))}
          onChoose={(area) => setSlot({ ...slot, area })}
        />
        <SelectField<NotCountedReason | 'counted'>
          label={words.outcome}
          value={reason}
          options={[
            { value: 'counted', label: words.counted },
            ...notCountedReasons.map((one) => ({ value: one, label: `${words.notCounted}: ${t.value.reasons[one]}` })),
          ]}
          onChoose={(chosen) => setReason(chosen)}
        />
      </div>
      {reason === 'counted' && (
        <div class="fields">
          {ageBands.map((band) => (
            <BandField
              key={band}
              band={band}
              people={bands[band]}
              onType={(people) => setBands({ ...bands, [band]: people })}
            />
          ))}
        </div>
      )}
      <Confirm
        does={words.acts.amend.does}
        label={words.acts.amend.label}
        isReady={whole !== null && (reason !== 'counted' || Object.keys(bands).length > 0)}
        onConfirm={async (why) => {
          if (whole) await onAct({ kind: 'amend', of, slot: whole, outcome }, why);
        }}
        onCancel={onCancel}
      />
    </div>
  );
}

type BandProps = { readonly band: AgeBand; readonly people: number | undefined; onType(people: number): void };

function BandField({ band, people, onType }: BandProps) {
  return (
    <label class="field">
      <span>{t.value.ageBands[band]}</span>
      <input
        inputMode="numeric"
        maxLength={4}
        value={people ?? ''}
        onInput={(event) => onType(Number(event.currentTarget.value.replace(/\D/g, '').slice(0, 4)))}
      />
    </label>
  );
}

function withNone<V extends string>(options: readonly { value: V; label: string }[]) {
  return [{ value: '' as V, label: inboxWords.value.choose }, ...options];
}

/** Null while something of it has not been chosen. The name is the plan's, as of now. */
function toSlot(
  { season, date, shift, area }: Partial<Slot>,
  areas: readonly { readonly id: string; readonly name: string }[],
): Slot | null {
  const known = areas.find(({ id }) => id === area);
  return season && date && shift && known ? { season, date, shift, area: known.id, areaName: known.name } : null;
}

function toOutcome(reason: NotCountedReason | 'counted', bands: Partial<Bands>): Outcome {
  return reason === 'counted' ? counted({ ...nobody, ...bands }) : notCounted(reason);
}
