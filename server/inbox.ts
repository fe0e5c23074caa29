import { slotKey } from '#shared/domain/slot.ts';
import { groupBy } from '#shared/group-by.ts';
import type { InboxEvent, InboxItem } from '#shared/office-api.ts';
import { type InboxMaterial, listWaiting, type Waiting, type WaitingEvent } from '#shared/report/inbox.ts';
import { needsDecision } from '#shared/report/inbox-kinds.ts';
import { remarks } from '#shared/sync/choice.ts';
import { type Target, targetKey } from '#shared/sync/decisions.ts';
import { isCountVersion } from '#shared/sync/event.ts';
import { planHeads } from '#shared/sync/fold-plan.ts';
import type { LogEntry } from '#shared/sync/log-entry.ts';
import { listCarriedOnly, refill, toCarried } from '#shared/sync/redaction.ts';
import type { Instant } from '#shared/time.ts';
import type { Database } from './database.ts';
import { listKnownPhones } from './known-phones.ts';
import { contextOf, type Office, readCount, readOffice } from './projection.ts';
import { toReadEvent } from './read-event.ts';
import { type EntryRecord, findEntry, listQuarantined } from './store/entries.ts';
import * as standings from './store/standings.ts';

type Asked = { readonly kind: Waiting['kind'] | null; readonly most: number };

/** What waits for a coordinator: how much of each kind, and of what was asked for what it says and what can be decided. */
export function readInbox(
  db: Database,
  { kind, most }: Asked,
  now: Instant,
): { kinds: { kind: Waiting['kind']; items: number }[]; items: InboxItem[] } {
  const office = readOffice(db);
  const groups = [...groupBy(listWaiting(gatherMaterial(db, office, now)), (waiting) => waiting.kind)];
  const asked = groups
    .filter(([own]) => kind === null || own === kind)
    .flatMap(([, waiting]) => waiting.slice(0, most));
  return {
    kinds: groups.map(([own, { length }]) => ({ kind: own, items: length })),
    items: asked.map((waiting) => toItem(db, waiting, office)),
  };
}

/** What is to be decided before a number is final. It depends on no clock. */
export function listUndecided(db: Database): InboxItem[] {
  const office = readOffice(db);
  const undecided = listWaiting(gatherMaterial(db, office, 0)).filter(({ kind }) => needsDecision(kind));
  return undecided.map((waiting) => toItem(db, waiting, office));
}

function gatherMaterial(db: Database, office: Office, now: Instant): InboxMaterial {
  const { plan, decisions, redactions, entries, liveDecisions } = office;
  return {
    plan,
    context: contextOf(db, office),
    quarantined: listQuarantined(db).map((entry) => refill(entry, redactions)),
    entriesOf: (root) => readCount(db, root, office),
    flagged: standings.listFlaggedCounts(db),
    slots: standings.listEverySlot(db),
    countsIn: (place) => standings.listCountsInSlot(db, place),
    planVersionsOf: (key) => planHeads(key, entries, decisions),
    decisionsAbout: (target) => liveDecisions.filter(({ event }) => targetKey(event.about) === targetKey(target)),
    phones: listKnownPhones(db, now),
    now,
  };
}

function toItem(db: Database, { kind, subject, effect, place, events, facts }: Waiting, office: Office): InboxItem {
  const shown = events.map((event) => toInboxEvent(db, event, kind, office));
  const named = shown.find(({ slot }) => slot && place && slotKey(slot) === slotKey(place))?.slot;
  const slot = named ?? (place && { ...place, areaName: office.plan.areas.get(place.area)?.name ?? place.area });
  return { kind, subject, effect, slot, events: shown, toPlan: planFor({ kind, place }, office), facts: facts ?? null };
}

const correctable: readonly Waiting['kind'][] = [
  'cancelled',
  'unplanned',
  'unknown_area',
  'unknown_season',
  ...remarks,
];

function toInboxEvent(
  db: Database,
  { id, h, enters, choices }: WaitingEvent,
  kind: Waiting['kind'],
  office: Office,
): InboxEvent {
  const entry = getEntry(db, { id, h }, office);
  const { event } = entry;
  return {
    ...toReadEvent(db, entry),
    enters,
    choices: [...choices],
    isCorrectable: correctable.includes(kind) || (kind === 'quarantined' && event === null),
    carries: event && isCountVersion(event) && !entry.isTextGone ? toCarried({ ...entry, event }) : null,
  };
}

/** What waits came from the log, or is carried by a redaction whose event has not come. */
function getEntry(db: Database, target: Target, { redactions }: Office): LogEntry & Partial<EntryRecord> {
  const held = findEntry(db, target);
  if (held) return refill(held, redactions);
  const carried = listCarriedOnly(redactions, (one) => targetKey(one) !== targetKey(target))[0];
  if (!carried) throw new Error(`event ${target.id} waits and is not in the log`);
  return carried;
}

function planFor({ kind, place }: Pick<Waiting, 'kind' | 'place'>, { plan, entries, decisions }: Office) {
  if (!place || (kind !== 'unplanned' && kind !== 'cancelled')) return null;
  const { season, date, shift, area } = place;
  const occasion = plan.seasons.get(season)?.occasions.find((one) => one.date === date && one.shift === shift);
  const [head] = planHeads(`occasion:${season}|${date}|${shift}`, entries, decisions);
  return { base: head?.id ?? null, areas: [...new Set([...(occasion?.areas ?? []), area])] };
}
