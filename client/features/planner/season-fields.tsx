import { ageBands } from '#shared/domain/age-band.ts';
import { averagingBases } from '#shared/domain/averaging-basis.ts';
import type { Season } from '#shared/domain/plan.ts';
import { withShifts, withWindow } from '#shared/domain/season-draft.ts';
import { shifts } from '#shared/domain/slot.ts';
import { capital } from '../../i18n/capital.ts';
import { language } from '../../i18n/language.ts';
import { office } from '../../i18n/office-sentences.ts';
import { planner } from '../../i18n/planner-sentences.ts';
import { weekdayInWords } from '../../i18n/table-dates.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { DayField } from './day-field.tsx';
import type { PlannerPlan } from './planner-plan.ts';
import { SeasonGroups } from './season-groups.tsx';
import { SeasonSets } from './season-sets.tsx';
import { SeasonWalk } from './season-walk.tsx';
import { Ticks } from './ticks.tsx';
import './season-fields.css';

export type FieldsProps = {
  readonly areas: PlannerPlan['areas'];
  readonly draft: Season;
  onChange(draft: Season): void;
};

const weekdays = [1, 2, 3, 4, 5, 6, 7];

/** Everything that makes a season, from its dates to how its averages are reckoned. */
export function SeasonFields({ areas, draft, onChange }: FieldsProps) {
  const words = planner.value.fields;
  const names = planner.value.shifts;
  return (
    <>
      <section aria-label={words.when}>
        <h2>{words.when}</h2>
        <div class="fields">
          <DayField label={words.from} value={draft.from} onChange={(from) => onChange({ ...draft, from })} />
          <DayField label={words.to} value={draft.to} onChange={(to) => onChange({ ...draft, to })} />
        </div>
        <Ticks
          legend={words.weekdays}
          options={weekdays.map((id) => ({ id, label: capital(weekdayInWords(id, language.value)) }))}
          chosen={draft.weekdays}
          onChoose={(chosen) => onChange({ ...draft, weekdays: weekdays.filter((day) => chosen.includes(day)) })}
        />
        <Ticks
          legend={words.shifts}
          options={shifts.map((id) => ({ id, label: capital(names[id]) }))}
          chosen={draft.shifts.map(({ id }) => id)}
          onChoose={(chosen) => onChange(withShifts(draft, chosen))}
        />
        <div class="fields">
          {draft.shifts.map(({ id, from, to }) => (
            <fieldset key={id} class="window">
              <legend>{words.window(names[id])}</legend>
              <ClockField
                label={words.clockFrom}
                value={from}
                onChange={(clock) => onChange(withWindow(draft, id, { from: clock }))}
              />
              <ClockField
                label={words.clockTo}
                value={to}
                onChange={(clock) => onChange(withWindow(draft, id, { to: clock }))}
              />
            </fieldset>
          ))}
        </div>
      </section>
      <SeasonWalk areas={areas} draft={draft} onChange={onChange} />
      <SeasonGroups areas={areas} draft={draft} onChange={onChange} />
      <SeasonSets areas={areas} draft={draft} onChange={onChange} />
      <section aria-label={words.reckoning}>
        <h2>{words.reckoning}</h2>
        <Ticks
          legend={words.bands}
          options={ageBands.map((id) => ({ id, label: capital(office.value.bands[id]) }))}
          chosen={draft.bands}
          onChoose={(chosen) => onChange({ ...draft, bands: ageBands.filter((band) => chosen.includes(band)) })}
        />
        <div class="fields wide">
          <SelectField
            label={words.basis}
            value={draft.basis}
            options={averagingBases.map((value) => ({ value, label: capital(office.value.bases[value]) }))}
            onChoose={(basis) => onChange({ ...draft, basis })}
          />
        </div>
      </section>
    </>
  );
}

type ClockProps = { readonly label: string; readonly value: string; onChange(clock: string): void };

function ClockField({ label, value, onChange }: ClockProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <input type="time" value={value} onInput={({ currentTarget }) => onChange(currentTarget.value)} />
    </label>
  );
}
