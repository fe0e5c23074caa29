import * as z from 'zod/mini';
import { Conditions, Outcome } from '../domain/count-schema.ts';
import { PlanObject } from '../domain/plan.ts';
import { Slot } from '../domain/slot-schema.ts';
import { choices, remarks } from './choice.ts';
import { quarantineCodes } from './protocol.ts';

/**
 * An event is a JSON text made once; those bytes are stored, sent, hashed and kept, and nothing re-serialises them.
 * This is version 1. A later version gets a schema beside this one; this one is accepted for ever.
 */
const Uuid = z.uuid();
const Millis = z.int();
const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const Text = z.string().check(z.maxLength(500));
const Reason = z.string().check(z.minLength(1), z.maxLength(500));

/** Read off the device and never corrected. `skewMs`: the device's clock minus the server's at their last contact. */
const MeasuredTime = z.strictObject({
  startedAt: Millis,
  endedAt: Millis,
  zone: z.string().check(z.maxLength(64)),
  utcOffsetMinutes: z.int().check(z.minimum(-900), z.maximum(900)),
  activeMs: z.int().check(z.minimum(0)),
  skewMs: z.nullable(z.int()),
});
export type MeasuredTime = Readonly<z.infer<typeof MeasuredTime>>;

const paperTime = { observedAt: z.nullable(Millis), enteredFor: z.optional(Uuid) };
const PaperTime = z.strictObject(paperTime);

const source = z.enum(['phone', 'paper', 'import']);
const envelope = { v: z.literal(1), id: Uuid, install: Uuid, seq: z.int().check(z.minimum(1)) };
const content = {
  practice: z.boolean(),
  source,
  purpose: z.optional(z.enum(['count', 'recount'])),
  slot: Slot,
  outcome: Outcome,
  conditions: z.nullable(Conditions),
  note: z.nullable(Text),
  time: z.optional(z.nullable(z.union([MeasuredTime, PaperTime]))),
  observedAt: z.optional(paperTime.observedAt),
  enteredFor: paperTime.enteredFor,
};

const CountEvent = z.strictObject({
  ...envelope,
  type: z.literal('count'),
  root: z.null(),
  base: z.null(),
  ...content,
  reason: z.nullable(Text),
});

/** A correction: the complete new content. `root` is the first event of the count, `base` the version it replaces. */
const AmendEvent = z.strictObject({
  ...envelope,
  type: z.literal('amend'),
  root: Uuid,
  base: Uuid,
  ...content,
  reason: Reason,
});

/** A withdrawal. A later amend restores the count. */
const VoidEvent = z.strictObject({
  ...envelope,
  type: z.literal('void'),
  root: Uuid,
  base: Uuid,
  ...content,
  slot: z.nullable(Slot),
  outcome: z.null(),
  reason: Reason,
});

const officeContent = {
  practice: z.optional(z.literal(false)),
  source: z.optional(source),
  purpose: z.optional(z.literal('count')),
  slot: z.optional(z.null()),
  outcome: z.optional(z.null()),
  conditions: z.optional(z.null()),
  note: z.optional(z.nullable(Text)),
  time: z.optional(z.nullable(MeasuredTime)),
  root: z.optional(z.nullable(Uuid)),
  base: z.optional(z.nullable(Uuid)),
};

/**
 * What a redaction leaves of a version of a count: everything but the words that somebody wrote, and what the log knew
 * of it: the verdict, whose it was, and whether a coordinator's. A log that never got the event has it from here.
 */
const wordless = { note: z.null(), reason: z.null() };
export const Carried = z.strictObject({
  event: z.discriminatedUnion('type', [
    z.extend(CountEvent, wordless),
    z.extend(AmendEvent, wordless),
    z.extend(VoidEvent, wordless),
  ]),
  code: z.nullable(z.enum(quarantineCodes)),
  owner: z.nullable(z.string().check(z.maxLength(64))),
  byCoordinator: z.boolean(),
});
export type Carried = Readonly<z.infer<typeof Carried>>;

/** A coordinator's decision about one event, named by its id and hash. `base`: the decision that it replaces. */
const DecideEvent = z.strictObject({
  ...envelope,
  type: z.literal('decide'),
  ...officeContent,
  about: z.strictObject({ id: Uuid, h: Hash }),
  choice: z.enum(choices),
  /** On `accept` only: the remark that was looked at. */
  remark: z.optional(z.enum(remarks)),
  /** On `redact` only: the numbers of the count whose text goes. */
  carries: z.optional(Carried),
  reason: Reason,
});

/** One complete new version of one plan object. `base`: the plan event that it replaces. */
const PlanEvent = z.strictObject({
  ...envelope,
  type: z.literal('plan'),
  ...officeContent,
  plan: PlanObject,
  reason: z.nullable(Text),
});

const AnyEvent = z.discriminatedUnion('type', [CountEvent, AmendEvent, VoidEvent, DecideEvent, PlanEvent]);

export const Event = AnyEvent.check(
  z.refine((event) => {
    if (event.type === 'plan') return true;
    if (event.type !== 'decide') return isTimedAsItsSource(event);
    const { carries, choice, about, remark } = event;
    if (remark !== undefined && choice !== 'accept') return false;
    if (carries === undefined) return true;
    return choice === 'redact' && carries.event.id === about.id && isTimedAsItsSource(carries.event);
  }),
);

/** A phone's count has a measured time; only paper and imports may lack it. */
function isTimedAsItsSource(version: CountVersion | Carried['event']): boolean {
  const measured = version.time != null && 'startedAt' in version.time;
  const fromPaper = version.source !== 'phone';
  if (!measured && !fromPaper) return false;
  if (version.observedAt !== undefined || version.enteredFor !== undefined) return fromPaper && version.time == null;
  return version.time !== undefined;
}

export type Event = Readonly<z.infer<typeof AnyEvent>>;
export type CountEvent = Readonly<z.infer<typeof CountEvent>>;
export type AmendEvent = Readonly<z.infer<typeof AmendEvent>>;
export type VoidEvent = Readonly<z.infer<typeof VoidEvent>>;
export type DecideEvent = Readonly<z.infer<typeof DecideEvent>>;
export type PlanEvent = Readonly<z.infer<typeof PlanEvent>>;
/** A version of a count: the first, a correction or a withdrawal. */
export type CountVersion = CountEvent | AmendEvent | VoidEvent;

export function isCountVersion(event: Event): event is CountVersion {
  return event.type === 'count' || event.type === 'amend' || event.type === 'void';
}

/** Whose count it is, where somebody entered it from paper for them; null where the event does not say. */
export function enteredForOf(version: CountVersion): string | null {
  if (version.time != null && 'observedAt' in version.time) return version.time.enteredFor ?? null;
  return version.enteredFor ?? null;
}

/** When a count from paper was made, as far as anybody knew. */
export function observedAtOf(version: CountVersion): number | null {
  if (version.time != null && 'observedAt' in version.time) return version.time.observedAt;
  return version.observedAt ?? null;
}

/** The first event of the count that a version belongs to. */
export function rootOf(version: Pick<CountVersion, 'root' | 'id'>): string {
  return version.root ?? version.id;
}

/** The clock readings of a count, or null where it came from paper without any. */
export function measuredTime(event: Event): MeasuredTime | null {
  return event.time != null && 'startedAt' in event.time ? event.time : null;
}
