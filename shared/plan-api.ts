import * as z from 'zod/mini';
import { type Call, Person } from './api.ts';
import { roles } from './domain/access.ts';
import { PlanObject } from './domain/plan.ts';
import { Identifier, Shift } from './domain/slot-schema.ts';
import { PushedEvent, PushResult } from './sync/protocol.ts';
import { maxEventsInPush } from './sync/push-limits.ts';

/** The planner's own calls: the plan as it stands and as it came to be, and a change of it. */

const PlanVersion = z.object({
  id: z.string(),
  h: z.string(),
  /** Which plan object it is a version of. */
  key: z.string(),
  base: z.nullable(z.string()),
  plan: PlanObject,
  reason: z.nullable(z.string()),
  by: z.nullable(Person),
  /** By the clock it was made with; null for what the house wrote. */
  madeAt: z.nullable(z.int()),
  state: z.enum(['stands', 'rival', 'replaced', 'set_aside']),
});
export type PlanVersion = z.infer<typeof PlanVersion>;

const UnsentPhone = z.object({
  install: z.string(),
  person: Person,
  device: z.nullable(z.string()),
  /** What it said in its last contact; `missing`: numbers in its row that have not come. */
  pending: z.int(),
  missing: z.int(),
  lastContactAt: z.nullable(z.int()),
});
export type UnsentPhone = z.infer<typeof UnsentPhone>;

export const PlanReply = z.object({
  season: z.string(),
  position: z.int(),
  /** Of this season, its rounds and assignments, and every area; in the order in which they were begun. */
  versions: z.array(PlanVersion),
  /** Of every install that counts, the highest sequence number held: what a closing carries. */
  held: z.record(z.string(), z.int()),
  unsent: z.array(UnsentPhone),
  /** Who can be asked to count. */
  people: z.array(z.object({ ...Person.shape, role: z.enum(roles) })),
  /** Rounds in which somebody has counted, and in how many areas. */
  counted: z.array(z.object({ date: z.string(), shift: Shift, areas: z.int() })),
});
export type PlanReply = z.infer<typeof PlanReply>;

/** `confirmed`: that a season is closed although known phones have counts that have not come. */
const PlanBody = z.strictObject({
  events: z.array(PushedEvent).check(z.minLength(1), z.maxLength(maxEventsInPush)),
  confirmed: z._default(z.boolean(), false),
});
export const PlanTaken = z.object({ results: z.array(PushResult) });

export const planCalls = {
  plan: {
    method: 'GET',
    path: '/api/seasons/:season/plan',
    right: 'decide',
    params: z.strictObject({ season: Identifier }),
    reply: PlanReply,
  },
  changePlan: { method: 'POST', path: '/api/plan', right: 'decide', body: PlanBody, reply: PlanTaken },
} as const satisfies Record<string, Call & Record<string, unknown>>;
