import { type Occasion, occasionKey } from '#shared/domain/occasion.ts';
import { planner } from '../../i18n/planner-sentences.ts';
import { Icon } from '../../ui/icon.tsx';
import type { PlannerPlan } from './planner-plan.ts';
import { findOwn } from './round-changes.ts';
import { roundInWords } from './round-in-words.ts';

type Props = { readonly plan: PlannerPlan; readonly round: Occasion; readonly isOpen: boolean; onPress(): void };

/** One round in a word or two: whether it is planned, who is to count, and whether anybody has. */
export function RoundCell({ plan, round, isOpen, onPress }: Props) {
  const words = planner.value.table;
  const own = findOwn(plan, round);
  const names = whoCounts(plan, round);
  const counted = plan.reply.counted.find((one) => occasionKey(one) === occasionKey(round))?.areas ?? 0;
  const isCancelled = round.state === 'cancelled';
  return (
    <button type="button" class={`round-cell ${round.state}`} aria-expanded={isOpen} onClick={onPress}>
      <span>
        <span class="only-heard">{roundInWords(round)}: </span>
        <span class="state">
          {isCancelled && <Icon name="cross" />}
          {isCancelled ? words.cancelled : own?.areas ? words.otherAreas(own.areas.length) : words.planned}
        </span>
        {isCancelled && round.reason && <small>{round.reason}</small>}
        {!isCancelled && names.length > 0 && <small>{names.join(', ')}</small>}
        {counted > 0 && <small class="counted">{words.counted(counted)}</small>}
      </span>
    </button>
  );
}

function whoCounts({ assignments, reply }: PlannerPlan, round: Occasion): readonly string[] {
  const counters = assignments.get(occasionKey(round))?.counters ?? [];
  return counters.map(({ person }) => reply.people.find(({ id }) => id === person)?.name ?? person);
}
