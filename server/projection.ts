import { type SlotPlace, slotKey } from '#shared/domain/slot.ts';
import {
  type Decision,
  type Decisions,
  decisionsOf,
  isDecision,
  listLiveDecisions,
  type Target,
  targetKey,
} from '#shared/sync/decisions.ts';
import { type CountVersion, rootOf } from '#shared/sync/event.ts';
import { type CountContext, foldCount, type StandingCount } from '#shared/sync/fold-count.ts';
import { foldPlan, type Plan } from '#shared/sync/fold-plan.ts';
import type { EntryOf, LogEntry } from '#shared/sync/log-entry.ts';
import { listCarriedOnly, type Redactions, redactionsOf, refill } from '#shared/sync/redaction.ts';
import { besideByDay } from './beside-by-day.ts';
import type { Database } from './database.ts';
import { idsBySeq } from './ids-by-seq.ts';
import { standInSlot } from './stand-in-slot.ts';
import * as events from './store/events.ts';
import { markSeason } from './store/season-marks.ts';
import * as standings from './store/standings.ts';

/** The decisions and the plan, as they stand at one number of office events. */
export type Office = {
  readonly decisions: Decisions;
  /** What the decisions are about. */
  readonly targets: readonly Target[];
  /** What redactions are about, obeyed or not, and what they carry. */
  readonly redacted: readonly Target[];
  readonly redactions: Redactions;
  readonly plan: Plan;
  readonly entries: readonly LogEntry[];
  readonly liveDecisions: readonly Decision[];
};

const lastRead = new WeakMap<Database, { readonly chain: string; readonly office: Office }>();

/** Read anew only when a plan event or a decision has come since: the chain value of the last one says so. */
export function readOffice(db: Database): Office {
  const chain = events.readOfficeChain(db);
  const known = lastRead.get(db);
  if (known?.chain === chain) return known.office;
  const entries = events.listOfficeEntries(db);
  const decisions = decisionsOf(entries);
  const made = entries.filter(isDecision).map(({ event }) => event);
  const office = {
    decisions,
    targets: made.map(({ about }) => about),
    redacted: made.filter(({ choice }) => choice === 'redact').map(({ about }) => about),
    redactions: redactionsOf(entries),
    plan: foldPlan(entries, decisions),
    entries,
    liveDecisions: listLiveDecisions(entries),
  };
  lastRead.set(db, { chain, office });
  return office;
}

/** An event that has come. `entry`: where it is a version of a count, and no other event bears its id. */
export type Arrived = {
  readonly id: string;
  readonly install: string;
  readonly seq: number;
  readonly entry: EntryOf<CountVersion> | null;
};

/** What has come together. `areNumbersNew`: nothing else bears any of their numbers, and no two of them the same. */
export type Arrival = { readonly arrived: readonly Arrived[]; readonly areNumbersNew: boolean };

/** Brings what stands up to date after some events: the counts they touch, and the slots those are in or have left. */
export function projectEvents(db: Database, arrival: Arrival, before: Office): void {
  const { arrived } = arrival;
  if (arrived.length === 0) return;
  const office = readOffice(db);
  const context = contextOf(db, office, arrival);
  const sharing = arrived.flatMap((one) => context.idsWithSeq(one).filter((id) => id !== one.id));
  const others = new Set([...sharing, ...listJudgedAnew(before, office)]);
  for (const { id, entry } of arrived) if (entry === null) others.add(id);
  const ids = new Set([...arrived.map(({ id }) => id), ...others]);
  const isClosingAnew = before !== office && closingsOf(before) !== closingsOf(office);
  const carried = [before, office].flatMap(({ redactions }) => listCarriedRoots(redactions, ids));
  const told = events.listRootsOf(db, others);
  const all = entriesByRoot(arrived);
  // Of those there is more to know than what has come: a rival under the same id, a number used twice.
  const fresh = new Map([...all].filter(([root]) => !told.has(root)));
  const closed = isClosingAnew ? standings.listRoots(db) : [];
  const roots = [...closed, ...all.keys(), ...told];
  projectCounts(db, new Set([...roots, ...carried]), { office, context, fresh });
}

/** What has come of each count. */
function entriesByRoot(arrived: readonly Arrived[]): ReadonlyMap<string, readonly EntryOf<CountVersion>[]> {
  const fresh = new Map<string, EntryOf<CountVersion>[]>();
  for (const { entry } of arrived) {
    if (entry === null) continue;
    const known = fresh.get(rootOf(entry.event));
    if (known) known.push(entry);
    else fresh.set(rootOf(entry.event), [entry]);
  }
  return fresh;
}

/** The events about which something else is decided now than before. One decision can undo or replace others. */
function listJudgedAnew(before: Office, after: Office): readonly string[] {
  if (before === after) return [];
  const targets = [...before.targets, ...after.targets];
  const verdict = ({ decisions, redactions }: Office, target: Target) =>
    JSON.stringify([decisions(target), redactions.get(targetKey(target))]);
  return targets.filter((target) => verdict(before, target) !== verdict(after, target)).map(({ id }) => id);
}

function listCarriedRoots(redactions: Redactions, ids: ReadonlySet<string>): readonly string[] {
  return [...redactions.values()].filter(({ event }) => ids.has(event.id)).map(({ event }) => rootOf(event));
}

/** A closing reaches every count of which any version was ever in the season, wherever it stands now. */
function closingsOf({ plan }: Office): string {
  const closed = [...plan.seasons.values()].filter(({ season }) => season.closedAt !== null);
  return JSON.stringify(closed.map(({ season }) => [season.id, season.closedAt]));
}

type Projecting = {
  readonly office: Office;
  readonly context: CountContext;
  readonly fresh: ReadonlyMap<string, readonly EntryOf<CountVersion>[]>;
};

function projectCounts(db: Database, roots: Iterable<string>, { office, context, fresh }: Projecting): void {
  const touched = new Map<string, SlotPlace>();
  const made = new Map<string, StandingCount | null>();
  const places = standings.findCountPlaces(db, [...fresh.keys()]);
  for (const root of roots) {
    const before = fresh.has(root) ? places.get(root) : standings.findCountPlace(db, root);
    const entries = entriesOf(db, root, { office, fresh, isKnown: before !== undefined });
    const count = entries.some(({ event }) => event !== null) ? foldCount(root, entries, context) : null;
    made.set(root, count);
    if (before) standings.deleteBeside(db, root);
    if (count?.slot === null) standings.saveBeside(db, count);
    for (const place of [before, count?.slot]) if (place?.season) touched.set(slotKey(place), place);
  }
  const coming = Map.groupBy(made.values(), (count) => count?.slot && slotKey(count.slot));
  const besideOf = besideByDay(db);
  for (const [key, place] of touched) {
    const ofSlot = { coming: (coming.get(key) ?? []) as readonly StandingCount[], beside: besideOf(place) };
    standInSlot(db, place, ofSlot, (root) => made.has(root));
  }
  for (const season of new Set([...touched.values()].map((place) => place.season))) markSeason(db, season);
}

type OfCount = Pick<Projecting, 'office' | 'fresh'> & { readonly isKnown: boolean };

/** A count that nobody has heard of consists of what has just come, its first event among it: most do, and need not be read again. */
function entriesOf(db: Database, root: string, { office, fresh, isKnown }: OfCount): readonly LogEntry[] {
  const own = fresh.get(root);
  const isNew = !isKnown && own !== undefined && own.some(({ id }) => id === root) && office.redacted.length === 0;
  return isNew ? own : readCount(db, root, office);
}

/** The versions of one count, with the numbers of those whose text is gone. */
export function readCount(db: Database, root: string, { redactions }: Office): readonly LogEntry[] {
  const held = events.listEntriesOfCount(db, root).map((entry) => refill(entry, redactions));
  const ofRoot = new Map([...redactions].filter(([, { event }]) => rootOf(event) === root));
  return [...held, ...listCarriedOnly(ofRoot, ({ id, h }) => events.findEvent(db, id, h) !== undefined)];
}

type Context = CountContext & {
  /** The events to which an install gave the number of this one; none, or itself alone, where it shares it with no other. */
  readonly idsWithSeq: (entry: Pick<LogEntry, 'install' | 'seq'>) => readonly string[];
};

/**
 * What the fold must know of the rest of the log, as it is now: to be made anew after each change. What has
 * `arrived` is looked at together.
 */
export function contextOf(db: Database, { decisions, plan }: Office, arrival: Arrival = nothing): Context {
  const idsWithSeq = idsBySeq(db, arrival);
  return {
    decisions,
    closingOf: (season) => plan.seasons.get(season)?.season.closedAt ?? null,
    isSeqReused: (entry) => idsWithSeq(entry).length > 1,
    idsWithSeq,
  };
}

const nothing: Arrival = { arrived: [], areNumbersNew: true };
