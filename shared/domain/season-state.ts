import type { SeasonState } from './plan.ts';

/** Forward, and one step back where something was found afterwards. A season that people count in never becomes a draft again. */
const steps: Readonly<Record<SeasonState, readonly SeasonState[]>> = {
  draft: ['open'],
  open: ['closed'],
  closed: ['published', 'open'],
  published: ['archived', 'closed'],
  archived: ['published'],
};

/** The states that a season may go to from here, the one forward first. */
export function nextStates(state: SeasonState): readonly SeasonState[] {
  return steps[state];
}

/** Whether rounds, areas and the rest may still be planned. What is closed must be opened again first. */
export function isPlannable(state: SeasonState): boolean {
  return state === 'draft' || state === 'open';
}
