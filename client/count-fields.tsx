import { ageBands } from '#shared/domain/age-band.ts';
import { notCountedReasons, policeAnswers, serviceAnswers } from '#shared/domain/count.ts';
import type { CountDraft } from './count-draft.ts';
import './count-fields.css';
import { deskWords } from './i18n/desk-sentences.ts';
import { t } from './i18n/language.ts';
import { NoteField } from './note-field.tsx';
import { Choices } from './ui/choices.tsx';
import './ui/field.css';
import { SelectField } from './ui/select-field.tsx';

type Props = {
  readonly draft: CountDraft;
  /** The service nearby, where the area has one. */
  readonly service: string | null;
  onChange(draft: CountDraft): void;
};

/** What came of an area, written at a desk: how many of each age, nobody, or why not; and what was around. */
export function CountFields({ draft, service, onChange }: Props) {
  const { status, bands, isEstimated, reason, conditions, note } = draft;
  const { count: words, ageBands: names, reasons } = t.value;
  const say = deskWords.value;
  return (
    <div class="count-fields">
      <Choices
        legend={say.outcome}
        layout="row"
        value={status}
        onChoose={(chosen) => onChange({ ...draft, status: chosen })}
        choices={[
          { value: 'counted', label: say.counted },
          { value: 'nobody', label: words.nobodyHere },
          { value: 'not_counted', label: words.notCounted },
        ]}
      />
      {status === 'counted' && (
        <>
          <div class="bands">
            {ageBands.map((band) => (
              <label key={band} class="field">
                <span>{names[band]}</span>
                <input
                  inputMode="numeric"
                  autocomplete="off"
                  maxLength={6}
                  value={bands[band]}
                  onInput={({ currentTarget }) =>
                    onChange({ ...draft, bands: { ...bands, [band]: currentTarget.value } })
                  }
                />
              </label>
            ))}
          </div>
          <label class="tick">
            <input
              type="checkbox"
              checked={isEstimated}
              onChange={({ currentTarget }) => onChange({ ...draft, isEstimated: currentTarget.checked })}
            />
            <span>{words.estimated}</span>
          </label>
        </>
      )}
      {status === 'not_counted' && (
        <SelectField
          label={say.reason}
          value={reason ?? ''}
          options={[
            { value: '' as const, label: say.choose },
            ...notCountedReasons.map((one) => ({ value: one, label: reasons[one] })),
          ]}
          onChoose={(chosen) => onChange({ ...draft, reason: chosen || null })}
        />
      )}
      <div class="around">
        <SelectField
          label={words.police}
          value={conditions.policePresent}
          options={policeAnswers.map((value) => ({ value, label: words.policeChoices[value] }))}
          onChoose={(policePresent) => onChange({ ...draft, conditions: { ...conditions, policePresent } })}
        />
        {service && (
          <SelectField
            label={words.serviceOpen(service)}
            value={conditions.serviceOpen}
            options={serviceAnswers.map((value) => ({ value, label: words.serviceChoices[value] }))}
            onChoose={(serviceOpen) => onChange({ ...draft, conditions: { ...conditions, serviceOpen } })}
          />
        )}
      </div>
      <NoteField label={words.note} note={note} onWrite={(written) => onChange({ ...draft, note: written })} />
    </div>
  );
}
