import type { Bands } from '../domain/age-band.ts';
import { totalOf } from '../domain/age-band.ts';
import type { Conditions, NotCountedReason } from '../domain/count.ts';
import { type Flag, sortFlags } from '../domain/flag.ts';
import { inTimeOrder, type Occasion, occasionEnd, occasionKey } from '../domain/occasion.ts';
import type { Area, Season } from '../domain/plan.ts';
import type { Shift } from '../domain/slot.ts';
import { groupBy } from '../group-by.ts';
import type { PlannedSeason } from '../sync/fold-plan.ts';
import { countingDay, type Day, type Instant, toDay } from '../time.ts';
import { listOverlapping } from './overlap.ts';
import type { SlotAnswer } from './slot-answer.ts';
import { type RoundHours, roundHours, timeFlags } from './time-flags.ts';

/** Zero, not counted, missing and cancelled are states with their own names; null is "not yet due, and nobody has answered". */
export type CellState = 'counted' | 'zero' | 'not_counted' | 'missing' | 'cancelled' | null;

/** One area on one occasion: what the plan asked for and what stands. */
export type Cell = {
  readonly date: Day;
  readonly shift: Shift;
  readonly area: string;
  readonly state: CellState;
  /** True where the plan asks for this count: planned, not cancelled. Only such a cell can enter an average. */
  readonly isPlanned: boolean;
  /** The people counted, where a planned cell was counted. */
  readonly bands: Bands | null;
  readonly isEstimated: boolean;
  readonly reason: NotCountedReason | null;
  /** What was seen of police and of the service nearby; null where nothing was said, or nobody counted. */
  readonly conditions: Conditions | null;
  readonly owner: string | null;
  readonly root: string | null;
  readonly flags: readonly Flag[];
};

export type OccasionCells = {
  readonly date: Day;
  readonly shift: Shift;
  readonly state: 'planned' | 'cancelled' | 'unplanned';
  readonly reason: string | null;
  readonly isDue: boolean;
  readonly cells: readonly Cell[];
};

type World = { readonly areas: ReadonlyMap<string, Area>; readonly now: Instant };

/**
 * The season as a list of occasions, each with a cell for every area: the planned ones in walking order, then those
 * that were counted without being planned. Every table and average is made from this one list.
 */
export function seasonCells(
  { season, occasions }: PlannedSeason,
  slots: readonly SlotAnswer[],
  world: World,
): readonly OccasionCells[] {
  const answers = answersByOccasion(slots);
  const rows = occasions.map((occasion) => {
    const here = answers.get(occasionKey(occasion)) ?? [];
    answers.delete(occasionKey(occasion));
    return plannedRow(season, occasion, here, world);
  });
  const extra = [...answers.values()].map((here) => unplannedRow(season, here, world));
  return [...rows, ...extra].sort(inTimeOrder);
}

/** What was counted under a season that the plan does not know: all of it unplanned. */
export function strayCells(slots: readonly SlotAnswer[], world: World): readonly OccasionCells[] {
  const rows = [...answersByOccasion(slots).values()].map((here) => unplannedRow(null, here, world));
  return rows.sort(inTimeOrder);
}

/** Practice, recounts and withdrawn counts leave a slot behind in which nothing stands and nothing waits. */
function answersByOccasion(slots: readonly SlotAnswer[]): Map<string, SlotAnswer[]> {
  return groupBy(
    slots.filter(({ count, flags }) => count !== null || flags.length > 0),
    occasionKey,
  );
}

/** What the counts of one occasion are judged by. */
type Round = {
  readonly date: Day;
  readonly shift: Shift;
  readonly isDue: boolean;
  readonly hours: RoundHours;
  readonly overlapping: ReadonlySet<SlotAnswer>;
};

function roundOf(
  season: Season | null,
  { date, shift }: { readonly date: Day; readonly shift: Shift },
  answers: readonly SlotAnswer[],
  { now }: World,
): Round {
  const window = season?.shifts.find(({ id }) => id === shift);
  const isDue = now >= occasionEnd(season ?? { shifts: [] }, { date, shift });
  return { date, shift, isDue, hours: roundHours(date, window), overlapping: new Set(listOverlapping(answers)) };
}

function plannedRow(season: Season, occasion: Occasion, answers: readonly SlotAnswer[], world: World): OccasionCells {
  const { date, shift, state, reason, areas } = occasion;
  const round = roundOf(season, occasion, answers, world);
  const { isDue } = round;
  const isCancelled = state === 'cancelled';
  const isChangedAfterwards = occasion.changedAt !== null && countingDay(occasion.changedAt) > date;
  const left = new Map(answers.map((slot) => [slot.area, slot]));
  const planned = areas.map((area) => {
    const slot = left.get(area);
    left.delete(area);
    const flags = slot ? slotFlags(slot, round) : [];
    if (isChangedAfterwards) flags.push('changed_afterwards');
    if (isCancelled && slot?.count) flags.push('cancelled');
    const answer = isCancelled ? 'cancelled' : (answerOf(slot) ?? (isDue ? 'missing' : null));
    return cellOf(round, area, slot, { state: answer, isPlanned: !isCancelled, flags });
  });
  const others = [...left.values()].map((slot) => strayCell(season, slot, round, world));
  return { date, shift, state, reason, isDue, cells: [...planned, ...others] };
}

function unplannedRow(season: Season | null, answers: readonly SlotAnswer[], world: World): OccasionCells {
  const [{ date: text, shift }] = answers as [SlotAnswer];
  const date = toDay(text);
  const round = roundOf(season, { date, shift }, answers, world);
  const cells = [...answers].sort(byArea).map((slot) => strayCell(season, slot, round, world));
  return { date, shift, state: 'unplanned', reason: null, isDue: round.isDue, cells };
}

/** A count where the plan asked for none: kept and flagged, and out of every average until somebody plans it. */
function strayCell(season: Season | null, slot: SlotAnswer, round: Round, { areas }: World): Cell {
  const flags = slotFlags(slot, round);
  flags.push(season === null ? 'unknown_season' : areas.has(slot.area) ? 'unplanned' : 'unknown_area');
  return cellOf(round, slot.area, slot, { state: answerOf(slot), isPlanned: false, flags });
}

function answerOf(slot: SlotAnswer | undefined): CellState {
  const outcome = slot?.count?.outcome;
  if (!outcome) return null;
  if (outcome.status === 'not_counted') return 'not_counted';
  return totalOf(outcome.bands) === 0 ? 'zero' : 'counted';
}

function slotFlags(slot: SlotAnswer, { hours, overlapping }: Round): Flag[] {
  const { count, flags } = slot;
  const found: Flag[] = [...flags];
  if (!count) return found;
  if (overlapping.has(slot)) found.push('overlap');
  if (count.source !== 'phone') found.push(count.source);
  if (count.outcome.status === 'counted' && count.outcome.estimated) found.push('estimated');
  if (count.source === 'phone') found.push(...timeFlags(count.time, hours));
  return found;
}

function cellOf(
  { date, shift }: Round,
  area: string,
  slot: SlotAnswer | undefined,
  found: { state: CellState; isPlanned: boolean; flags: readonly Flag[] },
): Cell {
  const outcome = slot?.count?.outcome;
  return {
    date,
    shift,
    area,
    state: found.state,
    isPlanned: found.isPlanned,
    bands: outcome?.status === 'counted' ? outcome.bands : null,
    isEstimated: outcome?.status === 'counted' && outcome.estimated === true,
    reason: outcome?.status === 'not_counted' ? outcome.reason : null,
    conditions: slot?.count?.conditions ?? null,
    owner: slot?.count?.owner ?? null,
    root: slot?.count?.root ?? null,
    flags: sortFlags(found.flags),
  };
}

function byArea(a: SlotAnswer, b: SlotAnswer): number {
  return a.area < b.area ? -1 : 1;
}
