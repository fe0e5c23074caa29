import { useState } from 'preact/hooks';
import type { Shift } from '#shared/domain/slot.ts';
import { capital } from '../../i18n/capital.ts';
import { planner } from '../../i18n/planner-sentences.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { ChangeForm, type Closing } from './change-form.tsx';
import { DayField } from './day-field.tsx';
import type { PlannerPlan } from './planner-plan.ts';
import { planRound } from './round-changes.ts';

type Props = Pick<Closing, 'onSent'> & { readonly plan: PlannerPlan };

/** A round besides the season's pattern. */
export function AddRound({ plan, onSent }: Props) {
  const [from, setFrom] = useState<PlannerPlan | null>(null);
  const [date, setDate] = useState('');
  const [shift, setShift] = useState<Shift>('day');
  const words = planner.value;
  if (!from)
    return (
      <div class="ways">
        <button type="button" class="button" onClick={() => setFrom(plan)}>
          {words.addRound.title}
        </button>
      </div>
    );
  return (
    <ChangeForm
      plan={plan}
      label={words.addRound.title}
      does={words.addRound.lead}
      toChanges={() => [planRound(from, { date, shift }, null)]}
      onSent={onSent}
      onClose={() => setFrom(null)}
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
