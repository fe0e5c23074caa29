import type { AreaGroup, Pause, Season, SeasonArea, ShiftWindow } from './plan.ts';
import { type Shift, shifts } from './slot.ts';

/** A season being written, changed one step at a time. Nothing here judges: `seasonProblems` does. */

const usualWindows: Readonly<Record<Shift, ShiftWindow>> = {
  day: { id: 'day', from: '10:00', to: '16:00' },
  evening: { id: 'evening', from: '18:00', to: '23:00' },
};

/** The shifts of a season, day before evening; one that is new gets the usual window. */
export function withShifts(season: Season, chosen: readonly Shift[]): Season {
  const windows = shifts.filter((id) => chosen.includes(id));
  return { ...season, shifts: windows.map((id) => season.shifts.find((one) => one.id === id) ?? usualWindows[id]) };
}

export function withWindow(season: Season, shift: Shift, window: Partial<Omit<ShiftWindow, 'id'>>): Season {
  return { ...season, shifts: season.shifts.map((one) => (one.id === shift ? { ...one, ...window } : one)) };
}

/** One step along the walk: -1 earlier, 1 later. At the ends it stays. */
export function moveArea(season: Season, id: string, by: -1 | 1): Season {
  const at = season.areas.findIndex(({ area }) => area === id);
  const [moved, other] = [season.areas[at], season.areas[at + by]];
  if (!moved || !other) return season;
  const areas = [...season.areas];
  areas[at] = other;
  areas[at + by] = moved;
  return { ...season, areas };
}

/** Counted last in the walk, in the group given, and in the sets given. */
export function addArea(
  season: Season,
  added: SeasonArea,
  { group, sets }: { readonly group: string; readonly sets: readonly string[] },
): Season {
  const areas = [...season.areas.filter(({ area }) => area !== added.area), added];
  const withSets = season.sets.map((set) =>
    sets.includes(set.id) ? { ...set, areas: [...new Set([...set.areas, added.area])] } : set,
  );
  return inGroup({ ...season, areas, sets: withSets }, added.area, group);
}

/** Out of the season and its sets; its group keeps it, for the years in which it was counted. */
export function removeArea(season: Season, id: string): Season {
  return {
    ...season,
    areas: season.areas.filter(({ area }) => area !== id),
    sets: season.sets.map((set) => ({ ...set, areas: set.areas.filter((area) => area !== id) })),
  };
}

export function withArea(season: Season, id: string, more: Partial<Omit<SeasonArea, 'area'>>): Season {
  return { ...season, areas: season.areas.map((one) => (one.area === id ? { ...one, ...more } : one)) };
}

export function withPauses(season: Season, id: string, pauses: readonly Pause[]): Season {
  return {
    ...season,
    areas: season.areas.map((one) => {
      if (one.area !== id) return one;
      const { pauses: _, ...plain } = one;
      return pauses.length > 0 ? { ...plain, pauses: [...pauses] } : plain;
    }),
  };
}

/** In this group and no other. */
export function inGroup(season: Season, id: string, group: string): Season {
  const moved = ({ areas, ...one }: AreaGroup): AreaGroup => {
    const others = areas.filter((area) => area !== id);
    return { ...one, areas: one.id === group ? [...others, id] : others };
  };
  return { ...season, groups: season.groups.map(moved) };
}

export function groupOf(season: Season, id: string): string {
  return season.groups.find(({ areas }) => areas.includes(id))?.id ?? '';
}
