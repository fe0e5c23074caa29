import { useState } from 'preact/hooks';
import { assignRounds, type Counter, roundsIn, type Stretch } from '#shared/domain/assign.ts';
import { toDay, weekdayOf } from '#shared/time.ts';
import { planner } from '../../i18n/planner-sentences.ts';
import { usePhone } from '../../phone.ts';
import { Choices } from '../../ui/choices.tsx';
import { ChangeForm, type Closing } from './change-form.tsx';
import { CounterFields } from './counter-fields.tsx';
import { changeTo, type PlannerPlan } from './planner-plan.ts';
import { restOf, StretchFields } from './stretch-fields.tsx';

type Props = Closing & { readonly plan: PlannerPlan; readonly from: PlannerPlan };

/** Who counts on many rounds at once: every Monday evening in July, for one. */
export function AssignMany({ plan, from, onSent, onClose }: Props) {
  const { season, occasions, assignments } = from;
  const now = usePhone().now.value;
  const [stretch, setStretch] = useState<Stretch>(() => restOf(season, now));
  const [counters, setCounters] = useState<readonly Counter[]>([]);
  const [how, setHow] = useState<'add' | 'replace'>('add');
  const words = planner.value;
  const rounds = roundsIn(occasions, stretch, (date) => weekdayOf(toDay(date)));
  const assigned = assignRounds(season.id, rounds, counters, { before: assignments, how });
  return (
    <ChangeForm
      plan={plan}
      label={words.assign.many}
      does={words.assign.does}
      toChanges={() => assigned.map((one) => changeTo(from, one))}
      onSent={onSent}
      onClose={onClose}
    >
      <StretchFields season={season} stretch={stretch} onChange={setStretch} />
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
