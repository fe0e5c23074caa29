import { occasionKey } from '../domain/occasion.ts';
import type { SlotPlace } from '../domain/slot.ts';
import { groupBy } from '../group-by.ts';
import type { Choice } from '../sync/choice.ts';
import type { Target } from '../sync/decisions.ts';
import { isCountVersion } from '../sync/event.ts';
import { type CountContext, type JudgedVersions, judgeVersions, type StandingCount } from '../sync/fold-count.ts';
import type { Plan } from '../sync/fold-plan.ts';
import { listRivals, type StandingSlot } from '../sync/fold-slot.ts';
import { byId, type LogEntry } from '../sync/log-entry.ts';
import type { Instant } from '../time.ts';
import type { InboxFacts } from './inbox-facts.ts';
import { type InboxEffect, type InboxKind, inboxKinds } from './inbox-kinds.ts';
import { misplaced } from './misplaced.ts';
import { listOverlapping } from './overlap.ts';
import { type KnownPhone, listPhonesWaiting } from './phone-waiting.ts';
import { listRemarks } from './remarks/list-remarks.ts';

export type WaitingEvent = Target & {
  /** True where this is what the averages use now. */
  readonly enters: boolean;
  readonly choices: readonly Choice[];
};

export type Waiting = {
  readonly kind: InboxKind;
  readonly effect: InboxEffect;
  readonly place: SlotPlace | null;
  /** Whose slot or plan object it is, or the event itself: the same thing has the same name each time. */
  readonly subject: string;
  /** None where no event says it. */
  readonly events: readonly WaitingEvent[];
  readonly facts?: InboxFacts;
};

export type InboxMaterial = {
  readonly plan: Plan;
  readonly context: CountContext;
  /** Everything that came into quarantine. */
  readonly quarantined: readonly LogEntry[];
  /** Every entry about a count, by its root. */
  readonly entriesOf: (root: string) => readonly LogEntry[];
  /** Counts with a flag. */
  readonly flagged: readonly StandingCount[];
  /** Slots in which something stands or waits. */
  readonly slots: readonly StandingSlot[];
  readonly countsIn: (slot: SlotPlace) => readonly StandingCount[];
  readonly planVersionsOf: (key: string) => readonly Target[];
  /** The decisions about an event that nobody has undone. */
  readonly decisionsAbout: (target: Target) => readonly Target[];
  readonly phones: readonly KnownPhone[];
  readonly now: Instant;
};

/** What waits, in the order of the kinds, each kind by date. Whatever is decided is not among it. */
export function listWaiting(material: InboxMaterial): readonly Waiting[] {
  const found = [
    ...material.quarantined.filter((entry) => !isSettled(entry, material)).map(toQuarantined),
    ...material.flagged.flatMap((count) => ofCount(count, material)),
    ...material.slots.flatMap((slot) => ofSlot(slot, material)),
    ...ofOverlaps(material.slots),
    ...material.plan.conflicts.map((key) => ofPlan(key, material)),
    ...listRemarks(material.slots, { plan: material.plan, decisions: material.context.decisions }),
    ...listPhonesWaiting(material.phones, material.now),
  ];
  return mergeReused(found).sort(inOrder);
}

/** Discarded, let in, or written out anew by a coordinator. What cannot be read is never let in. */
function isSettled(entry: LogEntry, { context, entriesOf }: InboxMaterial): boolean {
  const { isReleased, place } = context.decisions(entry);
  if (place === 'discard' || (isReleased && isReleasable(entry))) return true;
  const judged = judgeVersions(entry.id, entriesOf(entry.id), context);
  return judged.heads.some((head) => head.id !== entry.id && head.ownerIsCoordinator);
}

/** A decision is never let in: whoever may release it may decide anew. */
function isReleasable({ event }: LogEntry): boolean {
  return event !== null && event.type !== 'decide';
}

function toQuarantined(entry: LogEntry): Waiting {
  const { id, h, event, isTextGone } = entry;
  const choices: Choice[] = isReleasable(entry) ? ['release', 'discard'] : ['discard'];
  if (!isTextGone) choices.push('redact');
  const place = event && isCountVersion(event) ? event.slot : null;
  return {
    kind: 'quarantined',
    effect: 'kept_out',
    place,
    subject: `${id}|${h}`,
    events: [{ id, h, enters: false, choices }],
  };
}

function ofCount(count: StandingCount, material: InboxMaterial): readonly Waiting[] {
  if (count.practice) return [];
  const judged = judgeVersions(count.root, material.entriesOf(count.root), material.context);
  const common = { place: count.slot, subject: count.root };
  const head = judged.heads[0];
  const standing = { effect: head ? ('enters' as const) : ('kept_out' as const) };
  const keptOut = judged.keptOut.map(({ version, obstacle }) => ({
    ...common,
    kind: obstacle as InboxKind,
    effect: 'kept_out' as const,
    place: version.event.slot ?? count.slot,
    subject: version.id,
    events: [waits(version, false, ['accept', 'discard', 'redact'])],
  }));
  const reused = judged.seqReused.map((version) => ({
    ...common,
    ...standing,
    kind: 'seq_reused' as const,
    subject: `${version.install}|${version.seq}`,
    events: [waits(version, version.id === head?.id, ['accept', 'discard'])],
  }));
  return [...rivalVersions(judged, common, material), ...keptOut, ...reused];
}

/** Two corrections of one version; and two decisions that say different things of one. */
function rivalVersions(
  { heads, contested }: JudgedVersions,
  common: { place: SlotPlace | null; subject: string },
  { decisionsAbout }: InboxMaterial,
): readonly Waiting[] {
  const corrections = heads.map((head, index) => waits(head, index === 0, ['accept', 'discard', 'redact']));
  const decided = contested.map((version) => ({
    ...common,
    kind: 'conflict' as const,
    effect: 'one_stands' as const,
    subject: `${version.id}|decisions`,
    events: [waits(version, version.id === heads[0]?.id, []), ...undoable(decisionsAbout(version))],
  }));
  if (corrections.length < 2) return decided;
  return [{ ...common, kind: 'conflict', effect: 'one_stands', events: corrections }, ...decided];
}

function undoable(decisions: readonly Target[]): readonly WaitingEvent[] {
  return [...decisions].sort(byId).map((decision, index) => waits(decision, index === 0, ['undo']));
}

function ofSlot(slot: StandingSlot, { plan, countsIn }: InboxMaterial): readonly Waiting[] {
  const { season, date, shift, area, count } = slot;
  if (!count?.head || !count.headHash) return [];
  const place = { season, date, shift, area };
  const common = { place, subject: `${season}|${date}|${shift}|${area}` };
  const wrong = misplaced(slot, plan);
  const stray = wrong && {
    ...common,
    kind: wrong,
    effect: 'kept_out' as const,
    events: [waits({ id: count.head, h: count.headHash }, false, ['keep_as_recount', 'discard', 'redact'])],
  };
  const rivals = slot.flags.includes('two_counts') ? listRivals(countsIn(place)) : [];
  const two = rivals.length > 1 && {
    ...common,
    kind: 'two_counts' as const,
    effect: wrong ? ('kept_out' as const) : ('one_stands' as const),
    events: rivals.map(({ head, headHash, root }) =>
      waits({ id: head ?? root, h: headHash ?? '' }, !wrong && root === count.root, [
        'accept',
        'keep_as_recount',
        'discard',
        'redact',
      ]),
    ),
  };
  return [stray, two].filter((one) => one !== null && one !== false);
}

/** Two areas counted on one phone at once: both enter, and somebody says that they do not hold the same people. */
function ofOverlaps(slots: readonly StandingSlot[]): readonly Waiting[] {
  const rounds = groupBy(slots, (slot) => `${slot.season}|${occasionKey(slot)}`);
  return [...rounds.values()].flatMap(listOverlapping).flatMap(({ season, date, shift, area, count }) =>
    count?.head && count.headHash
      ? [
          {
            kind: 'overlap' as const,
            effect: 'enters' as const,
            place: { season, date, shift, area },
            subject: count.root,
            events: [waits({ id: count.head, h: count.headHash }, true, ['accept', 'discard', 'redact'])],
          },
        ]
      : [],
  );
}

function ofPlan(key: string, { planVersionsOf }: InboxMaterial): Waiting {
  const events = planVersionsOf(key).map((version, index) => waits(version, index === 0, ['accept', 'discard']));
  return { kind: 'plan_conflict', effect: 'one_stands', place: null, subject: key, events };
}

function waits({ id, h }: Target, enters: boolean, choices: readonly Choice[]): WaitingEvent {
  return { id, h, enters, choices };
}

/** The events that share one number are one thing to decide. */
function mergeReused(found: readonly Waiting[]): Waiting[] {
  const merged = new Map<string, Waiting>();
  for (const one of found) {
    const key = `${one.kind} ${one.subject}`;
    const known = merged.get(key);
    const first = known?.effect === 'enters' ? known : one;
    merged.set(key, known ? { ...first, events: [...known.events, ...one.events].sort(byId) } : one);
  }
  return [...merged.values()];
}

function inOrder(a: Waiting, b: Waiting): number {
  const [one, other] = [a, b].map(({ kind, place, subject }) =>
    [String(inboxKinds.indexOf(kind)).padStart(2, '0'), place?.date ?? '', place?.shift ?? '', subject].join('|'),
  ) as [string, string];
  return one < other ? -1 : one > other ? 1 : 0;
}
