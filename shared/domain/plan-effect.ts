import type { Occasion } from './occasion.ts';
import { occasionKey } from './occasion.ts';
import type { Shift } from './slot.ts';

type Round = { readonly date: string; readonly shift: Shift };
export type CountedRound = Round & { readonly areas: number };

/** What a change of the plan does to a season's rounds. */
export type PlanEffect = {
  /** Planned when the change is made: on how many days, and how many rounds. */
  readonly days: number;
  readonly rounds: number;
  readonly added: readonly Round[];
  readonly dropped: readonly Round[];
  /** Dropped, though somebody has counted there: what was counted is kept, out of the averages. */
  readonly countedDropped: readonly CountedRound[];
};

export function planEffect(
  before: readonly Occasion[],
  after: readonly Occasion[],
  counted: readonly CountedRound[],
): PlanEffect {
  const [were, are] = [before.filter(isPlanned), after.filter(isPlanned)];
  const [wereKeys, areKeys] = [new Set(were.map(occasionKey)), new Set(are.map(occasionKey))];
  const dropped = were.filter((round) => !areKeys.has(occasionKey(round)));
  const droppedKeys = new Set(dropped.map(occasionKey));
  return {
    days: new Set(are.map(({ date }) => date)).size,
    rounds: are.length,
    added: are.filter((round) => !wereKeys.has(occasionKey(round))),
    dropped,
    countedDropped: counted.filter((round) => droppedKeys.has(occasionKey(round))),
  };
}

function isPlanned({ state }: Occasion): boolean {
  return state === 'planned';
}
