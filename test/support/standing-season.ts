import { catalogueAreas, usualSeason } from '#shared/domain/catalogue.ts';
import type { OccasionChange, Season } from '#shared/domain/plan.ts';
import {
  type AveragesAsked,
  type SeasonWithSlots,
  seasonAverages,
  toSeasonRecord,
} from '#shared/report/season-averages.ts';
import { bokmal } from '#shared/report/wording-nb.ts';
import { type Event, isCountVersion } from '#shared/sync/event.ts';
import { fold } from '#shared/sync/fold.ts';
import type { LogEntry } from '#shared/sync/log-entry.ts';
import { type ClockTime, instantOf, toDay } from '#shared/time.ts';
import type { MadeEvent } from './events.ts';
import { Pen } from './pen.ts';

/** An event as the log holds it once it was taken in: from a counter, unless told otherwise. */
export function toEntry(made: MadeEvent, more: Partial<LogEntry> = {}): LogEntry {
  const event = JSON.parse(made.raw) as Event;
  const { install } = event;
  return {
    id: made.id,
    h: made.h,
    install,
    seq: made.seq,
    event,
    code: null,
    owner: install,
    ownerIsCoordinator: !isCountVersion(event),
    ...more,
  };
}

export type Plan = { readonly season?: Partial<Season>; readonly occasions?: readonly OccasionChange[] };

/** The season of 2026 as it stands at a moment, made of a plan and of counts, without a server. */
export function standingSeason(
  counts: readonly MadeEvent[],
  { season = {}, occasions = [] }: Plan = {},
  now = instantOf(toDay('2026-09-01'), '12:00' satisfies ClockTime),
): SeasonWithSlots {
  const office = new Pen();
  const plan = [...catalogueAreas, { ...usualSeason(2026), ...season }, ...occasions].map((one) => office.plan(one));
  const standing = fold([...plan, ...counts].map((made) => toEntry(made)));
  const planned = standing.plan.seasons.get('2026');
  if (!planned) throw new Error('the plan has no 2026');
  return toSeasonRecord({
    planned,
    slots: [...standing.slots.values()],
    areas: standing.plan.areas,
    now,
    isMadeUp: false,
  });
}

const wholeSeason: AveragesAsked = { set: 'all', band: 'all', basis: 'day_evening_mean', from: null, to: null };

export function averagesOfSeason(record: SeasonWithSlots, asked: Partial<AveragesAsked> = {}) {
  const averages = seasonAverages(record, { ...wholeSeason, ...asked }, bokmal);
  if (!averages) throw new Error(`no set ${asked.set}`);
  return averages;
}
