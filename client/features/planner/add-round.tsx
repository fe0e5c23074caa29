import { useState } from 'preact/hooks';
import type { Shift } from '#shared/domain/slot.ts';
import { capital } from '../../i18n/capital.ts';
import { planner } from '../../i18n/planner-sentences.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { ChangeForm, type Closing } from './change-form.tsx';
import { DayField } from './day-field.tsx';
import type { PlannerPlan } from './planner-plan.ts';
import { planRound } from './round-changes.ts';

type Props = Closing & { readonly plan: PlannerPlan; readonly from: PlannerPlan };

/** A round besides the season's pattern. */
export function AddRound({ plan, from, onSent, onClose }: Props) {
  const [date, setDate] = useState('');
  const [shift, setShift] = useState<Shift>('day');
  const words = planner.value;
  return (
    <ChangeForm
      plan={plan}
      label={words.addRound.title}
      does={words.addRound.lead}
      toChanges={() => [planRound(from, { date, shift }, null)]}
      onSent={onSent}
      onClose={onClose}
    >
      <div class="fields">
        <DayField label={words.addRound.date} value={date} season={from.season} onChange={setDate} />
        <SelectField
          label={words.addRound.shift}
          value={shift}
          options={from.season.shifts.map(({ id }) => ({ value: id, label: capital(words.shifts[id]) }))}
          onChoose={(chosen) => setShift(chosen)}
        />
      </div>
    </ChangeForm>
  );
}
