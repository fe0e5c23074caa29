import { type Occasion, occasionKey } from '../../domain/occasion.ts';
import type { Season } from '../../domain/plan.ts';
import { type SlotPlace, slotKey } from '../../domain/slot.ts';
import type { StandingSlot } from '../../sync/fold-slot.ts';
import type { SeasonWithSlots } from '../season-averages.ts';

/** Why a number is another now: a count, or what the plan says. */
export type Cause =
  | (SlotPlace & { readonly kind: CountChange; readonly root: string })
  | (Omit<SlotPlace, 'area'> & { readonly kind: RoundChange })
  | { readonly kind: 'season_changed' | 'season_added' | 'season_removed'; readonly season: string };

/** `came`: there was none; `chosen`: another of several counts stands. */
export const countChanges = ['corrected', 'withdrawn', 'came', 'chosen'] as const;
export type CountChange = (typeof countChanges)[number];
export const roundChanges = ['round_cancelled', 'round_planned', 'round_changed'] as const;
export type RoundChange = (typeof roundChanges)[number];

/** Everything about one season that stands otherwise than it did. */
export function listCauses(before: SeasonWithSlots | undefined, after: SeasonWithSlots | undefined): readonly Cause[] {
  const season = (before ?? after)?.planned.season.id ?? '';
  if (!before) return [{ kind: 'season_added', season }];
  if (!after) return [{ kind: 'season_removed', season }];
  return [...ofCounts(before, after), ...ofRounds(before, after), ...ofSeason(before, after)];
}

function ofCounts(before: SeasonWithSlots, after: SeasonWithSlots): readonly Cause[] {
  const [was, is] = [bySlot(before.slots), bySlot(after.slots)];
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((key): readonly Cause[] => {
    const [old, now] = [was.get(key), is.get(key)];
    const place = old ?? now;
    const kind = changeOf(old, now);
    const root = (now?.count ?? old?.count)?.root;
    if (!kind || !place || !root) return [];
    const { season, date, shift, area } = place;
    return [{ kind, season, date, shift, area, root }];
  });
}

function changeOf(old: StandingSlot | undefined, now: StandingSlot | undefined): CountChange | null {
  const [was, is] = [old?.count ?? null, now?.count ?? null];
  if (!was) return is ? 'came' : null;
  if (!is) return 'withdrawn';
  if (was.root !== is.root) return 'chosen';
  return was.headHash === is.headHash ? null : 'corrected';
}

function bySlot(slots: readonly StandingSlot[]): ReadonlyMap<string, StandingSlot> {
  return new Map(slots.map((slot) => [slotKey(slot), slot]));
}

function ofRounds(before: SeasonWithSlots, after: SeasonWithSlots): readonly Cause[] {
  const [was, is] = [byRound(before), byRound(after)];
  const season = after.planned.season.id;
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((key): readonly Cause[] => {
    const [old, now] = [was.get(key), is.get(key)];
    const place = old ?? now;
    if (!place || (old?.state === now?.state && `${old?.areas}` === `${now?.areas}`)) return [];
    const isAsked = (one: typeof old) => one?.state === 'planned';
    const kind = isAsked(old) === isAsked(now) ? 'round_changed' : isAsked(now) ? 'round_planned' : 'round_cancelled';
    return [{ kind, season, date: place.date, shift: place.shift }];
  });
}

function byRound({ planned }: SeasonWithSlots): ReadonlyMap<string, Occasion> {
  return new Map(planned.occasions.map((occasion) => [occasionKey(occasion), occasion]));
}

/** What makes another number without another round: the sets, the basis, and an area's name or break. */
function ofSeason(before: SeasonWithSlots, after: SeasonWithSlots): readonly Cause[] {
  const season = after.planned.season.id;
  return said(before) === said(after) ? [] : [{ kind: 'season_changed', season }];
}

function said({ planned: { season }, areas }: SeasonWithSlots): string {
  const { from, to, sets, groups, basis, areas: own }: Season = season;
  const named = own.map(({ area }) => [areas.get(area)?.name, areas.get(area)?.breaks]);
  return JSON.stringify([from, to, sets, groups, basis, own, named]);
}
