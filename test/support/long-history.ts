import type { Bands } from '#shared/domain/age-band.ts';
import { catalogueAreas, usualSeason } from '#shared/domain/catalogue.ts';
import { listOccasions } from '#shared/domain/occasion.ts';
import type { Area, Season } from '#shared/domain/plan.ts';
import type { Shift, Slot } from '#shared/domain/slot.ts';
import { type SeasonWithSlots, toSeasonRecord } from '#shared/report/season-averages.ts';
import type { StandingSlot } from '#shared/sync/fold-slot.ts';
import { instantOf, toDay } from '#shared/time.ts';
import { makeBands } from './events.ts';

const sentrum = ['jernbanetorget', 'christian_frederiks_plass', 'skippergata', 'kvadraturen'];
const east = ['storgata', 'vaterland', 'akerselva'];
const november = instantOf(toDay('2026-11-24'), '12:00');
const areas: ReadonlyMap<string, Area> = new Map(catalogueAreas.map((area) => [area.id, area]));

/** The summers as the areas were counted: Oslo sentrum through 2015, Urtegata from 2017. */
export function seasonOf(year: number, more: Partial<Season> = {}): Season {
  const counted = [...(year <= 2015 ? sentrum : []), ...east, ...(year >= 2017 ? ['urtegata'] : [])];
  const usual = usualSeason(year);
  return {
    ...usual,
    areas: counted.map((area) => ({ area, from: null, to: null, shifts: null })),
    sets: usual.sets.map((set) => (set.id === 'comparison' ? { ...set, areas: [...sentrum, ...east] } : set)),
    state: 'published',
    ...more,
  };
}

export type Found = { readonly bands: Bands; readonly source?: 'phone' | 'import' };

/** A season in which every planned slot was answered with what `find` gives; null is a slot nobody answered. */
export function recordOf(season: Season, find: (slot: Slot) => Found | null, isMadeUp = false): SeasonWithSlots {
  const occasions = listOccasions(season, []);
  const slots = occasions.flatMap(({ date, shift, areas: here }) =>
    here.flatMap((area) =>
      toSlot({ season: season.id, date, shift, area, areaName: areas.get(area)?.name ?? area }, find),
    ),
  );
  return toSeasonRecord({ planned: { season, occasions }, slots, areas, now: november, isMadeUp });
}

function toSlot(slot: Slot, find: (slot: Slot) => Found | null): readonly StandingSlot[] {
  const found = find(slot);
  if (!found) return [];
  const root = `${slot.date}|${slot.shift}|${slot.area}`;
  const count = {
    root,
    head: root,
    headHash: root,
    owner: null,
    slot,
    outcome: { status: 'counted', bands: found.bands } as const,
    conditions: null,
    practice: false,
    isRecount: false,
    isAccepted: false,
    source: found.source ?? 'phone',
    time: null,
    flags: [],
    install: 'phone',
  };
  return [{ season: slot.season, date: slot.date, shift: slot.shift, area: slot.area, count, flags: [] }];
}

/** Made-up counts of a believable size: the same for the same slot, every time. */
function madeUp({ date, shift, area }: Slot): Found {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const wave = (seed: number) => (Math.sin(year * 3.1 + month * 1.7 + day * 2.3 + seed) + 1) / 2;
  const people = Math.round(sizeOf(area, shift, year) * (0.6 + 0.8 * wave(area.length)));
  const minors = wave(area.length * 7) > 0.96 ? 1 : 0;
  const young = Math.min(people, Math.round(people * 0.12));
  return { bands: makeBands(Math.min(minors, people - young), young, Math.max(0, people - young - minors)) };
}

function sizeOf(area: string, shift: Shift, year: number): number {
  if (area === 'urtegata') return shift === 'day' ? 27 : 0;
  if (sentrum.includes(area)) return year <= 2011 ? 14 : Math.max(1, 5 - (year - 2012));
  const trend =
    year <= 2011 ? 1 : year <= 2014 ? 0.7 : year <= 2021 ? 0.7 + (year - 2014) * 0.09 : 1.33 - (year - 2021) * 0.08;
  const base = { storgata: 30, vaterland: 18, akerselva: 17 }[area] ?? 5;
  return base * trend * (shift === 'day' ? 0.85 : 1.15);
}

type Made = {
  readonly isMadeUp?: boolean;
  readonly years?: readonly [first: number, last: number];
  /** The years whose counts were read from a file. */
  readonly imported?: readonly number[];
};

/** Twenty summers, 2007 to 2026, or those that are asked for. */
export function longHistory({
  isMadeUp = false,
  years = [2007, 2026],
  imported = [],
}: Made = {}): readonly SeasonWithSlots[] {
  const [first, last] = years;
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    const source = imported.includes(year) ? 'import' : 'phone';
    return recordOf(seasonOf(year), (slot) => ({ ...madeUp(slot), source }), isMadeUp);
  });
}
