import { type SlotPlace, slotKey } from '#shared/domain/slot.ts';
import { type Decisions, decisionsOf } from '#shared/sync/decisions.ts';
import type { Event } from '#shared/sync/event.ts';
import { fold } from '#shared/sync/fold.ts';
import { type CountContext, foldCount } from '#shared/sync/fold-count.ts';
import { foldPlan, type Plan } from '#shared/sync/fold-plan.ts';
import { foldSlot } from '#shared/sync/fold-slot.ts';
import type { Database } from './database.ts';
import * as events from './store/events.ts';
import * as standings from './store/standings.ts';

/** The decisions and the plan, as they stand at one number of office events. */
export type Office = { readonly decisions: Decisions; readonly plan: Plan };

const lastRead = new WeakMap<Database, { readonly chain: string; readonly office: Office }>();

/** Read anew only when a plan event or a decision has come since: the chain value of the last one says so. */
export function readOffice(db: Database): Office {
  const chain = events.readOfficeChain(db);
  const known = lastRead.get(db);
  if (known?.chain === chain) return known.office;
  const entries = events.listOfficeEntries(db);
  const decisions = decisionsOf(entries);
  const office = { decisions, plan: foldPlan(entries, decisions) };
  lastRead.set(db, { chain, office });
  return office;
}

/** Brings what stands up to date after one event: the counts it touches, and the slots they are in or have left. */
export function projectEvent(db: Database, { id, install, seq, event }: Arrived): void {
  const subjects = new Set([id, ...events.listIdsWithSeq(db, install, seq)]);
  if (event?.type === 'decide' && event.base) subjects.add(event.base);
  const roots = new Set<string>(standings.findCountPlace(db, id) ? [id] : []);
  for (const subject of events.listSubjectsTouchedBy(db, subjects)) {
    const season = /^season:(.+)$/.exec(subject)?.[1];
    for (const root of season === undefined ? [subject] : standings.listRootsOfSeason(db, season)) roots.add(root);
  }
  projectCounts(db, roots, readOffice(db));
}

type Arrived = {
  readonly id: string;
  readonly install: string;
  readonly seq: number;
  readonly event: Event | null;
};

function projectCounts(db: Database, roots: Iterable<string>, office: Office): void {
  const context = contextOf(db, office);
  const touched = new Map<string, SlotPlace>();
  for (const root of roots) {
    const before = standings.findCountPlace(db, root);
    const count = foldCount(root, events.listEntriesOfCount(db, root), context);
    standings.saveCount(db, count);
    for (const place of [before, count.slot]) if (place) touched.set(slotKey(place), place);
  }
  for (const place of touched.values()) {
    const counts = standings.listCountsInSlot(db, place);
    if (counts.length === 0) standings.deleteSlot(db, place);
    else standings.saveSlot(db, foldSlot(place, counts));
  }
}

function contextOf(db: Database, { decisions, plan }: Office): CountContext {
  return {
    decisions,
    closingOf: (season) => plan.seasons.get(season)?.season.closedAt ?? null,
    isSeqReused: ({ install, seq }) => events.listIdsWithSeq(db, install, seq).length > 1,
  };
}

/** Makes everything that stands anew from the log. Gives the number of counts. */
export function rebuild(db: Database): number {
  return db
    .transaction(() => {
      const { counts, slots } = fold(events.listAllEntries(db));
      standings.clearStandings(db);
      for (const count of counts.values()) standings.saveCount(db, count);
      for (const slot of slots.values()) standings.saveSlot(db, slot);
      return counts.size;
    })
    .immediate();
}
