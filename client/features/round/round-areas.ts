import type { Ref } from '#shared/api.ts';
import { totalOf } from '#shared/domain/age-band.ts';
import type { Outcome } from '#shared/domain/count.ts';
import type { Slot } from '#shared/domain/slot.ts';
import { roundEnd } from '../../current-round.ts';
import type { CountKind } from '../../db/draft.ts';
import { listOwnCounts } from '../../db/own-counts.ts';
import type { Round } from '../../db/settings.ts';
import type { Phone } from '../../phone.ts';
import { type AreaState, areaState } from './area-state.ts';
import { listOverlapping } from './overlapping.ts';

/** One area of a round: where it is in the plan, and where it stands. */
export type RoundArea = {
  readonly slot: Slot;
  readonly service: string | null;
  readonly state: AreaState;
  /** Counted on this phone while another area was: the same people may be in both. */
  readonly mayOverlap: boolean;
};

/** The areas of the round in walking order. */
export function listRoundAreas(round: Round, planRef: Ref, phone: Phone): readonly RoundArea[] {
  const { season, date, shift } = round;
  const isOver = !round.practice && phone.now.value >= roundEnd(round, planRef.seasons);
  const counts = listOwnCounts(phone.events.value);
  const areas = round.areas.map((id) => {
    const { name, service } = planRef.areas.find((area) => area.id === id) ?? { name: id, service: null };
    const slot = { season, date, shift, area: id, areaName: name };
    const asked = { isOver, kind: kindOfRound(round) };
    return { slot, service, state: areaState(slot, phone.drafts.value, counts, asked) };
  });
  const overlapping = round.kind === 'late' ? new Set() : listOverlapping(areas, phone.now.value);
  return areas.map((area) => ({ ...area, mayOverlap: overlapping.has(area) }));
}

export function kindOfRound({ part, practice }: Round): CountKind {
  return { ...(practice && { practice }), ...(part === 'recount' && { isRecount: true }) };
}

/** Every area has an answer: a number, nobody, or not counted and why. */
export function isComplete(areas: readonly RoundArea[]): boolean {
  return areas.every(({ state }) => state.kind === 'answered');
}

/** Everybody who was counted so far; null before the first area was. */
export function peopleSoFar(areas: readonly RoundArea[]): number | null {
  const totals = areas.flatMap(({ state }) => (state.kind === 'answered' ? countedIn(state.outcome) : []));
  return totals.length === 0 ? null : totals.reduce((sum, people) => sum + people, 0);
}

function countedIn(outcome: Outcome): readonly number[] {
  return outcome.status === 'counted' ? [totalOf(outcome.bands)] : [];
}
