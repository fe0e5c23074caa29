import { useState } from 'preact/hooks';
import type { Occasion } from '#shared/domain/occasion.ts';
import { planner } from '../../i18n/planner-sentences.ts';
import { ChangeForm, type Closing } from './change-form.tsx';
import type { PlannerPlan } from './planner-plan.ts';
import { planRound } from './round-changes.ts';
import { Ticks } from './ticks.tsx';

type Props = Closing & {
  onDone(): void;
  readonly plan: PlannerPlan;
  readonly from: PlannerPlan;
  readonly round: Occasion;
};

/** The areas of this round alone, in walking order; as the season's plan where they are the same. */
export function RoundAreas({ plan, from, round, ...closing }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>(round.areas);
  const words = planner.value.round;
  const order = [...from.season.areas.map(({ area }) => area), ...from.areas.keys()];
  const options = [...new Set(order)].map((id) => ({ id, label: from.areas.get(id)?.name ?? id }));
  const areas = options.map(({ id }) => id).filter((id) => chosen.includes(id));
  return (
    <ChangeForm plan={plan} label={planner.value.save} toChanges={() => [planRound(from, round, areas)]} {...closing}>
      <Ticks legend={words.areasLegend} options={options} chosen={chosen} onChoose={setChosen} />
    </ChangeForm>
  );
}
