import type { CoveredArea, CoveredRound, RoundsReply } from '#shared/coverage-api.ts';
import { addDays, countingDay, toDay } from '#shared/time.ts';
import { countersOf, type RescueChance, rescueChance } from './rescue-chance.ts';

/** Areas of one round that wait for the same thing from the same people. */
export type OpenAreas = {
  readonly areas: readonly string[];
  readonly counters: readonly string[];
  /** Null while the round is not over: then nothing is missing yet. */
  readonly chance: RescueChance | null;
};
export type OpenRound = { readonly round: CoveredRound; readonly open: readonly OpenAreas[] };

const daysBack = 3;

/** The rounds of today that have begun to be answered or are over, and those of the last three days, as far as something is open; newest first. */
export function listOpenRounds(reply: RoundsReply, now: number): readonly OpenRound[] {
  const today = countingDay(now);
  return reply.rounds
    .filter(({ date, state }) => state === 'planned' && date <= today && toDay(date) >= addDays(today, -daysBack))
    .map((round) => ({ round, open: groupOpen(round, reply) }))
    .filter(({ open }) => open.length > 0)
    .reverse();
}

function groupOpen(round: CoveredRound, reply: RoundsReply): readonly OpenAreas[] {
  const groups = new Map<string, { areas: string[]; counters: readonly string[]; chance: RescueChance | null }>();
  for (const { area } of round.areas.filter(isOpen)) {
    const counters = countersOf(round, area);
    const found = rescueChance(round, area, reply);
    const chance = round.due || found.kind === 'under_way' ? found : null;
    const key = JSON.stringify([counters, chance?.kind, chance?.phones.map(({ install }) => install)]);
    const group = groups.get(key);
    if (group) group.areas.push(area);
    else groups.set(key, { areas: [area], counters, chance });
  }
  return [...groups.values()];
}

/** Missing, or not due yet and nobody has answered. */
function isOpen({ state }: CoveredArea): boolean {
  return state === 'missing' || state === null;
}
