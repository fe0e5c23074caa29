import type { AreaGroup, ComparisonSet, Season } from '../domain/plan.ts';
import { type Shift, type Slot, shifts } from '../domain/slot.ts';
import { toDay, weekdayOf } from '../time.ts';

const windows: Readonly<Record<Shift, { readonly from: string; readonly to: string }>> = {
  day: { from: '10:00', to: '16:00' },
  evening: { from: '18:00', to: '23:00' },
};

/**
 * A season that the plan does not know, as a file shows it: from its first day to its last, with its weekdays, shifts and
 * areas, in the order in which they stand there. Its rounds are those of the file alone. Groups and selections are those of
 * the latest season that has any of these areas, without what the file lacks.
 */
export function listedSeason(year: string, slots: readonly Slot[], seasons: readonly Season[]): Season {
  const days = slots.map(({ date }) => date).sort();
  const areas = [...new Set(slots.map(({ area }) => area))];
  const latest = [...seasons].sort((a, b) => (a.from < b.from ? 1 : -1));
  const model = latest.find((season) => season.areas.some(({ area }) => areas.includes(area)));
  return {
    kind: 'season',
    id: year,
    state: 'archived',
    from: days[0] ?? `${year}-01-01`,
    to: days.at(-1) ?? `${year}-12-31`,
    weekdays: [...new Set(days.map((day) => weekdayOf(toDay(day))))].sort(),
    shifts: shifts
      .filter((shift) => slots.some((slot) => slot.shift === shift))
      .map((id) => ({ id, ...(model?.shifts.find((window) => window.id === id) ?? windows[id]) })),
    areas: areas.map((area) => ({ area, from: null, to: null, shifts: null })),
    groups: groupsOf(areas, model?.groups ?? []),
    sets: setsOf(areas, model?.sets ?? []),
    bands: ['under_18', 'from_18_to_25', 'over_25', 'unknown'],
    basis: model?.basis ?? 'day_evening_mean',
    closedAt: null,
    isListed: true,
  };
}

function groupsOf(areas: readonly string[], groups: readonly AreaGroup[]): AreaGroup[] {
  const kept = groups
    .map((group) => ({ ...group, areas: group.areas.filter((area) => areas.includes(area)) }))
    .filter((group) => group.areas.length > 0);
  const others = areas.filter((area) => !kept.some((group) => group.areas.includes(area)));
  return others.length === 0 ? kept : [...kept, { id: 'andre_omrader', name: 'Andre områder', areas: others }];
}

/** Every figure is made over `all` or `comparison`. What the latest season leaves out of the latter is left out here too. */
function setsOf(areas: readonly string[], sets: readonly ComparisonSet[]): ComparisonSet[] {
  const all: ComparisonSet = { id: 'all', name: 'Alle områder', areas: [...areas], note: null };
  const model = sets.find(({ id }) => id === 'comparison');
  const known = sets.find(({ id }) => id === 'all')?.areas ?? [];
  const leftOut = model ? known.filter((area) => !model.areas.includes(area)) : [];
  const kept = areas.filter((area) => !leftOut.includes(area));
  const isCut = kept.length < areas.length && kept.length > 0;
  const name = isCut && model ? model.name : 'Til sammenligning';
  return [all, { id: 'comparison', name, areas: isCut ? kept : [...areas], note: (isCut && model?.note) || null }];
}
