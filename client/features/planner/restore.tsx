import { useState } from 'preact/hooks';
import type { PlanObject } from '#shared/domain/plan.ts';
import { isPlannable } from '#shared/domain/season-state.ts';
import type { PlanVersion } from '#shared/plan-api.ts';
import { planner } from '../../i18n/planner-sentences.ts';
import { ChangeForm, type Closing } from './change-form.tsx';
import { titleOf } from './plan-facts.ts';
import { changeTo, type PlannerPlan } from './planner-plan.ts';

type Props = Pick<Closing, 'onSent'> & { readonly plan: PlannerPlan; readonly version: PlanVersion };

/** The way back: an earlier version's content as a new version, on top of what stands. */
export function Restore({ plan, version, onSent }: Props) {
  const [from, setFrom] = useState<PlannerPlan | null>(null);
  const words = planner.value.history;
  if (!from)
    return (
      <button
        type="button"
        class="button plain"
        aria-label={words.restoreOf(titleOf(version.plan))}
        onClick={() => setFrom(plan)}
      >
        {words.restore}
      </button>
    );
  return (
    <ChangeForm
      plan={plan}
      label={words.restore}
      does={words.restoreDoes}
      toChanges={() => [changeTo(from, asOfNow(version.plan, from))]}
      onSent={onSent}
      onClose={() => setFrom(null)}
    />
  );
}

/** What was replaced or set aside, while the plan may be changed. */
export function isRestorable({ season }: PlannerPlan, { plan, state }: PlanVersion): boolean {
  const isPast = state === 'replaced' || state === 'set_aside';
  return isPast && (plan.kind === 'area' || isPlannable(season.state));
}

/** A season's way from draft to archive is not gone back on by this: its state stays what it is. */
function asOfNow(plan: PlanObject, { season }: PlannerPlan): PlanObject {
  return plan.kind === 'season' ? { ...plan, state: season.state, closedAt: season.closedAt } : plan;
}
