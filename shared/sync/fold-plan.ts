import type { ImportRecord } from '../domain/import-record.ts';
import { type DatedChange, listOccasions, type Occasion } from '../domain/occasion.ts';
import { type Area, type Assignment, isOfEdition, type PlanObject, planKey, type Season } from '../domain/plan.ts';
import { type Decisions, standingHeads } from './decisions.ts';
import type { PlanEvent } from './event.ts';
import { byId, type EntryOf, type LogEntry } from './log-entry.ts';

/** The plan that stands: the result of every plan event. */
export type Plan = {
  readonly areas: ReadonlyMap<string, Area>;
  readonly seasons: ReadonlyMap<string, PlannedSeason>;
  /** Who is to count when. */
  readonly assignments: readonly Assignment[];
  /** What was brought in from files and not undone since. */
  readonly imports: readonly ImportRecord[];
  /** Smaller numbers of minors are not told in public; null: all are. */
  readonly fewerThan: number | null;
  /** Plan objects that two people changed at once; the version with the smaller id stands. */
  readonly conflicts: readonly string[];
};

export type PlannedSeason = { readonly season: Season; readonly occasions: readonly Occasion[] };

export function foldPlan(entries: readonly LogEntry[], decisions: Decisions): Plan {
  const versions = versionsByKey(entries, decisions);
  const standing: { object: PlanObject; changedAt: number | null }[] = [];
  const conflicts: string[] = [];
  for (const [key, own] of [...versions].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const heads = standingHeads(own, decisions);
    if (heads.length > 1) conflicts.push(key);
    const head = heads[0]?.event;
    if (head) standing.push({ object: head.plan, changedAt: head.time?.startedAt ?? null });
  }
  return { ...gather(standing), conflicts };
}

/** The versions of one plan object that nobody has replaced, the one that stands first. */
export function planHeads(key: string, entries: readonly LogEntry[], decisions: Decisions): readonly Version[] {
  return standingHeads(versionsByKey(entries, decisions).get(key) ?? [], decisions);
}

/** What became of a version: `stands`; `rival` to the one that stands; `replaced` by another; `set_aside` by a decision. */
export type VersionState = 'stands' | 'rival' | 'replaced' | 'set_aside';

/** Every version of every plan object with what became of it, in the order in which they were begun. */
export function listPlanVersions(
  entries: readonly LogEntry[],
  decisions: Decisions,
): readonly (Version & { readonly state: VersionState })[] {
  return [...versionsByKey(entries, decisions).values()]
    .flatMap((versions) => {
      const heads = standingHeads(versions, decisions);
      return versions.map((version) => ({ ...version, state: stateOf(version, heads, decisions) }));
    })
    .sort(byId);
}

function stateOf(version: Version, heads: readonly Version[], decisions: Decisions): VersionState {
  const place = heads.findIndex(({ id, h }) => id === version.id && h === version.h);
  if (place >= 0) return place === 0 ? 'stands' : 'rival';
  return decisions(version).place === 'discard' ? 'set_aside' : 'replaced';
}

type Version = EntryOf<PlanEvent> & { readonly base: string | null };

function versionsByKey(entries: readonly LogEntry[], decisions: Decisions): ReadonlyMap<string, readonly Version[]> {
  const versions = new Map<string, Version[]>();
  for (const entry of entries.filter(isPlan).filter((plan) => isTaken(plan, decisions))) {
    // Whole once and for ever: no version of it replaces another, and no decision sets one aside.
    if (isOfEdition(entry.event.plan)) continue;
    const key = planKey(entry.event.plan);
    versions.set(key, [...(versions.get(key) ?? []), { ...entry, base: entry.event.base ?? null }]);
  }
  return versions;
}

function isPlan(entry: LogEntry): entry is EntryOf<PlanEvent> {
  return entry.event?.type === 'plan';
}

/** A plan that waits in quarantine, a counter's for one, becomes a plan when a coordinator releases it. */
function isTaken(entry: EntryOf<PlanEvent>, decisions: Decisions): boolean {
  return (entry.code === null && entry.ownerIsCoordinator) || decisions(entry).isReleased;
}

function gather(standing: readonly { object: PlanObject; changedAt: number | null }[]) {
  const areas = new Map<string, Area>();
  const seasons = new Map<string, PlannedSeason>();
  const changes = new Map<string, DatedChange[]>();
  const assignments: Assignment[] = [];
  const imports: ImportRecord[] = [];
  let fewerThan: number | null = null;
  for (const { object, changedAt } of standing) {
    if (object.kind === 'area') areas.set(object.id, object);
    if (object.kind === 'assignment') assignments.push(object);
    if (object.kind === 'publication') fewerThan = object.fewerThan;
    if (object.kind === 'import' && object.state === 'stands') imports.push(object);
    if (object.kind === 'occasion')
      changes.set(object.season, [...(changes.get(object.season) ?? []), { ...object, changedAt }]);
  }
  for (const { object } of standing) {
    if (object.kind !== 'season') continue;
    const rounds = imports.flatMap((one) => one.rounds ?? []).filter(({ season }) => season === object.id);
    seasons.set(object.id, { season: object, occasions: listOccasions(object, changes.get(object.id) ?? [], rounds) });
  }
  return { areas, seasons, assignments, imports, fewerThan };
}
