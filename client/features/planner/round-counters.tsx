import { useState } from 'preact/hooks';
import { assignRounds, type Counter } from '#shared/domain/assign.ts';
import { type Occasion, occasionKey } from '#shared/domain/occasion.ts';
import { planner } from '../../i18n/planner-sentences.ts';
import { ChangeForm, type Closing } from './change-form.tsx';
import { CounterFields } from './counter-fields.tsx';
import { changeTo, type PlannerPlan } from './planner-plan.ts';

type Props = Closing & {
  onDone(): void;
  readonly plan: PlannerPlan;
  readonly from: PlannerPlan;
  readonly round: Occasion;
};

/** Who is to count this round. Their phones show it as theirs. */
export function RoundCounters({ plan, from, round, ...closing }: Props) {
  const before = from.assignments.get(occasionKey(round))?.counters ?? [];
  const [counters, setCounters] = useState<readonly Counter[]>(before);
  const { season, assignments } = from;
  return (
    <ChangeForm
      plan={plan}
      label={planner.value.save}
      does={planner.value.assign.does}
      toChanges={() =>
        assignRounds(season.id, [round], counters, { before: assignments, how: 'replace' }).map((one) =>
          changeTo(from, one),
        )
      }
      {...closing}
    >
      <CounterFields plan={from} areas={round.areas} counters={counters} onChange={setCounters} />
    </ChangeForm>
  );
}
