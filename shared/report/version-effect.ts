import { type Shift, type SlotPlace, shifts, slotKey } from '../domain/slot.ts';
import type { StandingCount } from '../sync/fold-count.ts';
import { foldSlot } from '../sync/fold-slot.ts';
import { meanOf } from './mean-state.ts';
import { type SeasonWithSlots, seasonAverages, toSeasonRecord } from './season-averages.ts';
import type { Wording } from './wording.ts';

/** The averages of the areas that a count has ever been in, and of all areas together, in the season's own basis. */
export type Effect = {
  readonly cells: readonly {
    readonly area: string;
    readonly shift: Shift;
    readonly sum: number;
    readonly counted: number;
    readonly shown: string | null;
  }[];
  readonly areas: readonly { readonly area: string; readonly name: string; readonly shown: string | null }[];
  readonly total: { readonly shown: string | null };
};

/**
 * What the season's averages would be if this were the version of one count that stands, everything else as it is; null: if
 * there were no such count. `counts`: all the counts of `places`, which are the slots that any version of it names. The rules of
 * a slot hold as ever: another count that was begun first or accepted goes before it, and then the version changes nothing.
 */
export function effectOf(
  version: StandingCount | null,
  record: SeasonWithSlots,
  {
    root,
    places,
    counts,
  }: { readonly root: string; readonly places: readonly SlotPlace[]; readonly counts: readonly StandingCount[] },
  wording: Wording,
): Effect {
  const { season } = record.planned;
  const touched = new Map(places.filter((place) => place.season === season.id).map((place) => [slotKey(place), place]));
  const others = counts.filter((count) => count.root !== root);
  const now = version ? [...others, version] : others;
  const slots = [
    ...record.slots.filter((slot) => !touched.has(slotKey(slot))),
    ...[...touched.values()].map((place) =>
      foldSlot(
        place,
        now.filter(({ slot }) => slot !== null && slotKey(slot) === slotKey(place)),
      ),
    ),
  ];
  const asked = { set: 'all', band: 'all', basis: season.basis, from: null, to: null } as const;
  const averages = seasonAverages(toSeasonRecord({ ...record, slots }), asked, wording);
  const areas = new Set([...touched.values()].map(({ area }) => area));
  const named = averages?.areas.filter(({ area }) => areas.has(area)) ?? [];
  return {
    cells: named.flatMap((one) =>
      shifts
        .filter((shift) => [...touched.values()].some((place) => place.area === one.area && place.shift === shift))
        .map((shift) => {
          const { sum, counted, shown } = one[shift];
          return { area: one.area, shift, sum, counted, shown };
        }),
    ),
    areas: named.map((one) => ({ area: one.area, name: one.name, shown: meanOf(one, season.basis).shown })),
    total: { shown: averages ? meanOf(averages.total, season.basis).shown : null },
  };
}
