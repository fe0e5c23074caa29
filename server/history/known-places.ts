import type { KnownPlaces } from '#shared/history/import-words.ts';
import type { Plan } from '#shared/sync/fold-plan.ts';

/** Every place that the plan has a name for; a group or set under the name that its latest season gives it. */
export function knownPlaces({ areas, seasons }: Plan): KnownPlaces {
  const [groups, sets] = [new Map<string, string>(), new Map<string, string>()];
  for (const { season } of seasons.values()) {
    for (const { id, name } of season.groups) groups.set(id, name);
    for (const { id, name } of season.sets) sets.set(id, name);
  }
  return { areas: [...areas.values()], groups: named(groups), sets: named(sets) };
}

function named(found: ReadonlyMap<string, string>) {
  return [...found].map(([id, name]) => ({ id, name }));
}
