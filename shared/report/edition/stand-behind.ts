import type { PlanObject } from '../../domain/plan.ts';
import { type CountVersion, isCountVersion, rootOf } from '../../sync/event.ts';
import { byId, type LogEntry } from '../../sync/log-entry.ts';

/**
 * The part of a log that an edition of these seasons is made of: every version of each count that was ever in one of them, what
 * the plan says of them and of the areas, what was brought in from earlier reports, and all that was decided about any of it.
 * `entries`: the whole log, with what redactions carry put in its place.
 */
export function listBehind(entries: readonly LogEntry[], seasons: ReadonlySet<string>): readonly LogEntry[] {
  const roots = rootsIn(entries, seasons);
  const behind = new Set(entries.filter((entry) => isAbout(entry, seasons, roots)));
  const ids = new Set([...behind].map(({ id }) => id));
  // A decision can be about a decision that is about a decision.
  for (let before = -1; before !== ids.size; ) {
    before = ids.size;
    for (const entry of entries) {
      if (entry.event?.type !== 'decide' || behind.has(entry)) continue;
      const { about, base } = entry.event;
      if (!ids.has(about.id) && !(base != null && ids.has(base)) && !isCarrying(entry, roots)) continue;
      behind.add(entry);
      ids.add(entry.id);
    }
  }
  return [...behind].sort(byId);
}

function rootsIn(entries: readonly LogEntry[], seasons: ReadonlySet<string>): ReadonlySet<string> {
  const versions = entries.flatMap(({ event }): readonly Pick<CountVersion, 'id' | 'root' | 'slot'>[] => {
    if (event?.type === 'decide' && event.carries) return [event.carries.event];
    return event && isCountVersion(event) ? [event] : [];
  });
  return new Set(versions.filter(({ slot }) => slot && seasons.has(slot.season)).map(rootOf));
}

function isAbout({ id, event }: LogEntry, seasons: ReadonlySet<string>, roots: ReadonlySet<string>): boolean {
  // What came under a count's id and cannot be read lets a coordinator write the count out anew.
  if (event === null) return roots.has(id);
  if (isCountVersion(event)) return roots.has(rootOf(event));
  return event.type === 'plan' && isPlanOf(event.plan, seasons);
}

/** Of a count that the log never got, only the redaction is here. */
function isCarrying({ event }: LogEntry, roots: ReadonlySet<string>): boolean {
  return event?.type === 'decide' && event.carries !== undefined && roots.has(rootOf(event.carries.event));
}

function isPlanOf(plan: PlanObject, seasons: ReadonlySet<string>): boolean {
  if (plan.kind === 'area' || plan.kind === 'import') return true;
  if (plan.kind === 'season') return seasons.has(plan.id);
  return plan.kind === 'occasion' && seasons.has(plan.season);
}
