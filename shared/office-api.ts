import * as z from 'zod/mini';
import { type Call, Flags, Person } from './api.ts';
import { notCountedReasons, type Outcome, policeAnswers, serviceAnswers } from './domain/count.ts';
import { Shift } from './domain/slot-schema.ts';
import { inboxPath } from './office-paths.ts';
import { inboxEffects, inboxKinds } from './report/inbox-kinds.ts';
import { choices } from './sync/choice.ts';
import { PushedEvent, PushResult, quarantineCodes } from './sync/protocol.ts';

/** The calls that are a coordinator's alone: what waits, the history of a count, a decision. */

const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const Target = { id: z.string(), h: Hash };
const WhereCounted = z.object({
  season: z.string(),
  date: z.string(),
  shift: Shift,
  area: z.string(),
  areaName: z.string(),
});

const People = z.object({ under_18: z.int(), from_18_to_25: z.int(), over_25: z.int(), unknown: z.int() });

/** What the log holds was checked when it came; the checks need not be loaded once more to read it. */
const ReadOutcome = z.object({
  status: z.enum(['counted', 'not_counted']),
  bands: z.optional(People),
  estimated: z.optional(z.boolean()),
  reason: z.optional(z.enum(notCountedReasons)),
  partialBands: z.optional(People),
});

/** One event as a person reads it. What nobody can read stands as text, cut off at 500 characters. */
const ReadEvent = z.object({
  ...Target,
  /** Null where the text cannot be read. */
  type: z.nullable(z.enum(['count', 'amend', 'void', 'decide', 'plan'])),
  code: z.nullable(z.enum(quarantineCodes)),
  install: z.string(),
  seq: z.int(),
  owner: z.nullable(Person),
  /** Null for a count that only its redaction has brought. */
  receivedAt: z.nullable(z.int()),
  startedAt: z.nullable(z.int()),
  endedAt: z.nullable(z.int()),
  skewMs: z.nullable(z.int()),
  root: z.nullable(z.string()),
  base: z.nullable(z.string()),
  slot: z.nullable(WhereCounted),
  outcome: z.nullable(ReadOutcome),
  note: z.nullable(z.string()),
  reason: z.nullable(z.string()),
  choice: z.nullable(z.enum(choices)),
  isRedacted: z.boolean(),
  text: z.nullable(z.string()),
});
export type ReadEvent = z.infer<typeof ReadEvent>;

export function outcomeOf({ outcome }: Pick<ReadEvent, 'outcome'>): Outcome | null {
  return outcome as Outcome | null;
}

const InboxEvent = z.object({
  ...ReadEvent.shape,
  /** True where the averages use this now. */
  enters: z.boolean(),
  /** What a coordinator can decide about it. */
  choices: z.array(z.enum(choices)),
  /** True where a coordinator can write it out anew, as a correction of its own id. */
  isCorrectable: z.boolean(),
  /** What a redaction of it has to carry, as it stands; `sync/event.ts` knows its fields. */
  carries: z.nullable(z.looseObject({})),
});
export type InboxEvent = z.infer<typeof InboxEvent>;

const Moment = z.nullable(z.int());
/** As `shared/report/inbox-facts.ts` has them. */
const InboxFacts = z.discriminatedUnion('about', [
  z.object({ about: z.literal('outlier'), total: z.int(), atLeast: z.int(), atMost: z.int(), n: z.int() }),
  z.object({ about: z.literal('near_duplicate'), rule: z.enum(['same_moment', 'same_numbers']), minutes: Moment }),
  z.object({
    about: z.literal('clock'),
    fault: z.enum(['skew', 'backwards', 'before_day']),
    shownAt: z.int(),
    skewMs: Moment,
    proposedAt: Moment,
  }),
  z.object({ about: z.literal('outside_window'), beganAt: z.int(), from: z.string(), to: z.string() }),
  z.object({
    about: z.literal('phone'),
    person: Person,
    label: z.string(),
    install: z.nullable(z.string()),
    pending: z.int(),
    oldestAt: Moment,
    lastContactAt: Moment,
    gaps: z.readonly(z.array(z.readonly(z.tuple([z.int(), z.int()])))),
    missing: z.int(),
    unclaimed: z.int(),
  }),
]);

const InboxItem = z.object({
  kind: z.enum(inboxKinds),
  subject: z.string(),
  effect: z.enum(inboxEffects),
  slot: z.nullable(WhereCounted),
  events: z.array(InboxEvent),
  /** Where planning the round lets the count in: the areas to plan, and the plan event that this replaces. */
  toPlan: z.nullable(z.object({ base: z.nullable(z.string()), areas: z.array(z.string()) })),
  /** What was found, where the events do not say it themselves. A server before this field did not. */
  facts: z.optional(z.nullable(InboxFacts)),
});
export type InboxItem = z.infer<typeof InboxItem>;

/** `kind`: only this. `most`: of each kind so many; 0 gives the numbers alone. Without them everything. */
const InboxQuery = z.strictObject({
  kind: z.optional(z.enum(inboxKinds)),
  most: z.optional(z.string().check(z.regex(/^\d{1,5}$/))),
});

export const InboxReply = z.object({
  position: z.int(),
  /** How many there are of each kind, whatever was asked for. */
  kinds: z.array(z.object({ kind: z.enum(inboxKinds), items: z.int() })),
  items: z.array(InboxItem),
});
export type InboxReply = z.infer<typeof InboxReply>;

const RevisionDecision = z.object({
  ...Target,
  choice: z.enum(choices),
  reason: z.string(),
  owner: z.nullable(Person),
  receivedAt: z.int(),
  /** False where another decision has undone or replaced it. */
  stands: z.boolean(),
});
/** `raw` is there where it was asked for and is still here. */
const Revision = z.object({
  ...ReadEvent.shape,
  source: z.nullable(z.enum(['phone', 'paper', 'import'])),
  isRecount: z.boolean(),
  isPractice: z.boolean(),
  conditions: z.nullable(z.object({ policePresent: z.enum(policeAnswers), serviceOpen: z.enum(serviceAnswers) })),
  activeMs: z.nullable(z.int()),
  /** Whose count it is that was entered from paper, and when it was made, as far as the event says. */
  enteredFor: z.nullable(Person),
  observedAt: z.nullable(z.int()),
  /** What a redaction of it has to carry; null where there is nothing to take away. */
  carries: z.nullable(z.looseObject({})),
  stands: z.boolean(),
  decisions: z.array(RevisionDecision),
  raw: z.optional(z.nullable(z.string())),
});
export const RevisionsReply = z.object({
  root: z.string(),
  flags: Flags,
  revisions: z.array(Revision),
  position: z.int(),
});
export type RevisionsReply = z.infer<typeof RevisionsReply>;
export type Revision = RevisionsReply['revisions'][number];

const CountPath = z.strictObject({ id: z.uuid() });
const RevisionsQuery = z.strictObject({ raw: z._default(z.enum(['true', 'false']), 'false') });

export const officeCalls = {
  inbox: { method: 'GET', path: inboxPath, right: 'decide', query: InboxQuery, reply: InboxReply },
  revisions: {
    method: 'GET',
    path: '/api/counts/:id/revisions',
    right: 'decide',
    params: CountPath,
    query: RevisionsQuery,
    reply: RevisionsReply,
  },
  decisions: { method: 'POST', path: '/api/decisions', right: 'decide', body: PushedEvent, reply: PushResult },
} as const satisfies Record<string, Call & Record<string, unknown>>;
