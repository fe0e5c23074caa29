import { planKey } from '#shared/domain/plan.ts';
import { type Event, isCountVersion, rootOf } from '#shared/sync/event.ts';
import { parseEvent } from '#shared/sync/parse-event.ts';
import type { Push, PushAnswer, PushedEvent, PushResult } from '#shared/sync/protocol.ts';
import { verdictOn } from '#shared/sync/verdict.ts';
import type { Instant } from '#shared/time.ts';
import { readSafeThrough } from './backup/safe-through.ts';
import type { Database } from './database.ts';
import { sha256 } from './event-chain.ts';
import { haveAfter, noteHave } from './have.ts';
import { type Arrived, type Office, projectEvents, readOffice } from './projection.ts';
import { eraseRedacted, isFalseRedaction } from './redact.ts';
import { findSenderByDevice, type Sender } from './store/devices.ts';
import * as events from './store/events.ts';
import { findInstallOwner, insertInstall, noteDevice, noteHeartbeat } from './store/installs.ts';
import { getMeta } from './store/meta.ts';
import { findPerson, type Person } from './store/people.ts';
import { eraseText, finishErasing, isTextGone } from './store/redactions.ts';

/** A push as it was handed over: by whom, and when. */
export type Handed = { readonly sender: Sender; readonly push: Push; readonly now: Instant };
export type Taken = Omit<PushAnswer, 'ref'>;

export function takePush(db: Database, sender: Sender, push: Push, now: Instant): Taken {
  const [taken] = takePushes(db, [{ sender, push, now }]);
  return taken as Taken;
}

/**
 * Takes in pushes in one immediate transaction: either every result in the answers is true and on disk, or none is.
 * Nothing undamaged is refused; what cannot stand is kept with a code.
 */
export function takePushes(db: Database, handed: readonly Handed[]): readonly Taken[] {
  const answers = db
    .transaction(() => handed.map(({ sender, push, now }) => takeIn(db, asOf(db, sender), push, now)))
    .immediate();
  for (const [index, { push }] of handed.entries()) noteHave(db, push.install, (answers[index] as Taken).have);
  finishErasing(db);
  return answers;
}

function takeIn(db: Database, sender: Sender, push: Push, now: Instant): Taken {
  const { install } = push;
  const taking = beginTaking(db, sender, install, push.events, now);
  const results = takeEvents(db, taking, push.events);
  if (taking.owners.get(install)?.id === sender.id) {
    noteHeartbeat(db, { ...push, pending: Math.max(0, push.pending - results.filter(isHeld).length) }, now);
    if (sender.device) noteDevice(db, install, sender.device.id);
  }
  return {
    proto: push.proto,
    epoch: getMeta(db, 'epoch'),
    received: now,
    results,
    have: haveAfter(db, { install, runsFrom: isRun(taking) ? taking.lastSeq : null, events: taking.arrived.length }),
    safeThrough: readSafeThrough(db),
  };
}

/** What a phone had waiting when it began to push waits no longer, as far as it came along. */
function isHeld({ state }: PushResult): boolean {
  return state !== 'mismatch';
}

/** Takes in one event that comes by itself, by the same rules; it says nothing about the phone that made it. */
export function takeOne(db: Database, sender: Sender, install: string, event: PushedEvent, now: Instant): PushResult {
  const [result] = db
    .transaction(() => takeEvents(db, beginTaking(db, asOf(db, sender), install, [event], now), [event]))
    .immediate();
  finishErasing(db);
  return result as PushResult;
}

/** Read again inside the transaction: another program may have approved or revoked the sender since the request came. */
function asOf(db: Database, sender: Sender): Sender {
  return sender.device === undefined ? sender : (findSenderByDevice(db, sender.device.id) ?? sender);
}

function beginTaking(
  db: Database,
  sender: Sender,
  install: string,
  pushed: readonly PushedEvent[],
  now: Instant,
): Taking {
  const owner = claimInstall(db, install, sender, now);
  return {
    sender,
    install,
    now,
    office: readOffice(db),
    end: events.readLogEnd(db),
    lastSeq: events.findLastSeq(db, install),
    arrived: [],
    owners: new Map([[install, owner === undefined ? undefined : findPerson(db, owner)]]),
    held: heldById(db, pushed),
  };
}

function takeEvents(db: Database, taking: Taking, pushed: readonly PushedEvent[]): PushResult[] {
  const before = taking.office;
  const results = pushed.map((one) => takeEvent(db, taking, one));
  projectEvents(db, { arrived: taking.arrived, areNumbersNew: isRun(taking) }, before);
  return results;
}

/** What phones do: what has come bears the next numbers of the install, in order. */
function isRun({ install, lastSeq, arrived }: Taking): boolean {
  return arrived.every((one, index) => one.install === install && one.seq === lastSeq + index + 1);
}

/** One transaction's taking in: what stands while it lasts, since nobody else can write, and what it has brought so far. */
type Taking = {
  readonly sender: Sender;
  readonly install: string;
  readonly now: Instant;
  office: Office;
  end: events.LogEnd;
  /** The highest number of the install before anything of this came. */
  readonly lastSeq: number;
  readonly arrived: Arrived[];
  readonly owners: Map<string, Person | undefined>;
  /** What is in the log by now under the ids that have come. */
  readonly held: Map<string, readonly events.HeldEvent[]>;
};

function heldById(db: Database, pushed: readonly PushedEvent[]): Taking['held'] {
  const rows = events.listHeld(
    db,
    pushed.map(({ id }) => id),
  );
  return Map.groupBy(rows, ({ id }) => id);
}

/** Gives whose the install is, now if it was nobody's. */
function claimInstall(db: Database, install: string, sender: Sender, now: Instant): string | undefined {
  const owner = findInstallOwner(db, install);
  if (owner !== undefined || sender.revokedAt !== null) return owner;
  insertInstall(db, install, sender.id, now);
  return sender.id;
}

function takeEvent(db: Database, taking: Taking, pushed: PushedEvent): PushResult {
  const { sender, now, office: officeBefore } = taking;
  const { id, h, raw, seq } = pushed;
  if (sha256(raw) !== h) return { id, h, state: 'mismatch', position: null, code: 'hash_mismatch' };
  const ofSameId = taking.held.get(id) ?? [];
  const held = ofSameId.find((one) => one.h === h);
  if (held) return { id, h, state: held.code ? 'quarantined' : 'duplicate', position: held.position, code: held.code };

  const parsed = parseEvent(raw);
  const event = parsed.ok ? parsed.event : null;
  // An envelope that contradicts its text is kept as unreadable: nobody can tell which of the two was meant.
  const readable = event && event.id === id && event.seq === seq ? event : null;
  // Its number then is the envelope's, and so it is a number of the phone that sent it.
  const install = readable?.install ?? taking.install;
  const owner = findOwner(db, taking, install);
  const verdict = verdictOn({
    pushed,
    parsed,
    isIdTaken: ofSameId.length > 0,
    sender: {
      id: sender.id,
      role: sender.role,
      isRevoked: sender.revokedAt !== null,
      isWaiting: sender.device?.approvedAt === null,
    },
    owner: owner ?? null,
  });
  const code = verdict ?? (readable && isFalseRedaction(db, readable, officeBefore) ? 'bad_content' : null);
  const wasErased = officeBefore.redacted.some((about) => about.h === h) && isTextGone(db, h);
  const logged = {
    id,
    h,
    raw,
    install,
    seq,
    sender: sender.id,
    owner: owner?.id ?? null,
    ownerRole: owner?.role ?? null,
    receivedAt: now,
    code,
    type: readable?.type ?? null,
    subject: readable ? subjectOf(readable) : null,
  };
  taking.end = events.insertEvent(db, logged, taking.end);
  taking.held.set(id, [...ofSameId, { id, h, position: taking.end.position, code }]);
  if (readable && !isCountVersion(readable)) taking.office = readOffice(db);
  if (wasErased) eraseText(db, h);
  else eraseRedacted(db, { id, h }, taking.office);
  if (readable?.type === 'decide' && readable.choice === 'redact' && code === null)
    eraseRedacted(db, readable.about, taking.office);
  const isVersion = readable !== null && isCountVersion(readable) && ofSameId.length === 0;
  const entry = isVersion ? { ...events.aboutEntry(logged), event: readable } : null;
  taking.arrived.push({ id, install, seq, entry });
  return { id, h, state: code ? 'quarantined' : 'stored', position: taking.end.position, code };
}

function findOwner(db: Database, { owners }: Taking, install: string): Person | undefined {
  if (!owners.has(install)) {
    const owner = findInstallOwner(db, install);
    owners.set(install, owner === undefined ? undefined : findPerson(db, owner));
  }
  return owners.get(install);
}

/** What the log finds an event by: its count, the event that a decision is about, or the plan object. */
function subjectOf(event: Event): string {
  if (event.type === 'decide') return event.about.id;
  return event.type === 'plan' ? planKey(event.plan) : rootOf(event);
}
