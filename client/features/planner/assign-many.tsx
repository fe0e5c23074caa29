import { useState } from 'preact/hooks';
import { assignRounds, type Counter, roundsIn, type Stretch } from '#shared/domain/assign.ts';
import { osloDay, toDay, weekdayOf } from '#shared/time.ts';
import { capital } from '../../i18n/capital.ts';
import { language } from '../../i18n/language.ts';
import { planner } from '../../i18n/planner-sentences.ts';
import { weekdayInWords } from '../../i18n/table-dates.ts';
import { usePhone } from '../../phone.ts';
import { Choices } from '../../ui/choices.tsx';
import { ChangeForm, type Closing } from './change-form.tsx';
import { CounterFields } from './counter-fields.tsx';
import { DayField } from './day-field.tsx';
import { changeTo, type PlannerPlan } from './planner-plan.ts';
import { Ticks } from './ticks.tsx';

type Props = Closing & { readonly plan: PlannerPlan; readonly from: PlannerPlan };

/** Who counts on many rounds at once: every Monday evening in July, for one. */
export function AssignMany({ plan, from, onSent, onClose }: Props) {
  const { season, occasions, assignments } = from;
  const today = osloDay(usePhone().now.value);
  const [stretch, setStretch] = useState<Stretch>({
    from: laterOf(season.from, today),
    to: season.to,
    weekdays: season.weekdays,
    shifts: season.shifts.map(({ id }) => id),
  });
  const [counters, setCounters] = useState<readonly Counter[]>([]);
  const [how, setHow] = useState<'add' | 'replace'>('add');
  const words = planner.value;
  const rounds = roundsIn(occasions, stretch, (date) => weekdayOf(toDay(date)));
  const assigned = assignRounds(season.id, rounds, counters, { before: assignments, how });
  const change = (more: Partial<Stretch>) => setStretch({ ...stretch, ...more });
  return (
    <ChangeForm
      plan={plan}
      label={words.assign.many}
      does={words.assign.does}
      toChanges={() => assigned.map((one) => changeTo(from, one))}
      onSent={onSent}
      onClose={onClose}
    >
      <div class="fields">
        <DayField
          label={words.assign.from}
          value={stretch.from}
          season={season}
          onChange={(day) => change({ from: day })}
        />
        <DayField label={words.assign.to} value={stretch.to} season={season} onChange={(day) => change({ to: day })} />
      </div>
      <Ticks
        legend={words.fields.weekdays}
        options={season.weekdays.map((id) => ({ id, label: capital(weekdayInWords(id, language.value)) }))}
        chosen={stretch.weekdays}
        onChoose={(weekdays) => change({ weekdays })}
      />
      <Ticks
        legend={words.fields.shifts}
        options={season.shifts.map(({ id }) => ({ id, label: capital(words.shifts[id]) }))}
        chosen={stretch.shifts}
        onChoose={(shifts) => change({ shifts })}
      />
      <CounterFields
        plan={from}
        areas={season.areas.map(({ area }) => area)}
        counters={counters}
        onChange={setCounters}
      />
      <Choices
        legend={words.assign.how}
        layout="row"
        value={how}
        onChoose={(chosen) => setHow(chosen)}
        choices={[
          { value: 'add', label: words.assign.add },
          { value: 'replace', label: words.assign.replace },
        ]}
      />
      <p>{words.assign.concerns(words.rounds(assigned.length))}</p>
    </ChangeForm>
  );
}

function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}
