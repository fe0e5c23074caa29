import * as z from 'zod/mini';
import { type Call, Person } from './api.ts';
import { roles } from './domain/access.ts';

/** Who is let in, with their phones: what a coordinator sees of them, and does about them. A code is in one answer, once. */

const Role = z.enum(roles);
const Admission = z.enum(['approved', 'waiting', 'revoked', 'off']);
const Moment = z.nullable(z.int());
const Name = z.string().check(z.trim(), z.minLength(1), z.maxLength(80));

/** One installation of the app on a phone that was let in. A phone that was wiped has two; one that never called has none. */
const ListedPhone = z.object({
  /** Null for an installation that no phone of today speaks for. */
  device: z.nullable(z.string()),
  install: z.nullable(z.string()),
  label: z.string(),
  state: z.nullable(Admission),
  enrolledAt: Moment,
  /** Since then it is nobody's, and what it has not sent waits on it. */
  signedOutAt: Moment,
  lastContactAt: Moment,
  app: z.nullable(z.string()),
  pending: z.nullable(z.int()),
  oldestAt: Moment,
  isPersisted: z.nullable(z.boolean()),
  /** The phone's clock minus the server's. */
  skewMs: z.nullable(z.int()),
  /** What has come: the highest number, and the stretches below it that have not. */
  max: z.int(),
  gaps: z.array(z.tuple([z.int(), z.int()])),
  isSilent: z.boolean(),
  /** True for the one that asks. */
  isThisOne: z.boolean(),
});
export type ListedPhone = z.infer<typeof ListedPhone>;

const ListedPerson = z.object({
  ...Person.shape,
  role: Role,
  /** `invited`: nobody has come with a code yet. */
  state: z.enum(['invited', 'approved', 'revoked', 'off']),
  revokedAt: Moment,
  /** The codes that still open a door, without the codes. */
  invitations: z.array(z.object({ expiresAt: z.int(), isPrinted: z.boolean() })),
  phones: z.array(ListedPhone),
  isYou: z.boolean(),
});
export type ListedPerson = z.infer<typeof ListedPerson>;

/** Those whom somebody has to look for come first, then those who wait. */
export const PeopleReply = z.object({ now: z.int(), people: z.array(ListedPerson) });
export type PeopleReply = z.infer<typeof PeopleReply>;

export const Invitation = z.object({
  person: Person,
  role: Role,
  code: z.string(),
  link: z.string(),
  expiresAt: z.int(),
  isPrinted: z.boolean(),
});
export type Invitation = z.infer<typeof Invitation>;

export const accesses = ['open', 'revoked', 'off'] as const;
export type Access = (typeof accesses)[number];

const Id = z.strictObject({ id: z.string().check(z.minLength(1), z.maxLength(64)) });
const isPrinted = z._default(z.boolean(), false);
const AccessBody = z.strictObject({ access: z.enum(accesses) });
export const Done = z.object({ id: z.string() });
export const ApproveReply = z.object({ id: z.string(), phones: z.int(), released: z.int() });

export const peopleCalls = {
  people: { method: 'GET', path: '/api/people', right: 'manage_people', reply: PeopleReply },
  invite: {
    method: 'POST',
    path: '/api/people',
    right: 'manage_people',
    body: z.strictObject({ name: Name, role: Role, isPrinted }),
    reply: Invitation,
  },
  inviteAgain: {
    method: 'POST',
    path: '/api/people/:id/invitations',
    right: 'manage_people',
    params: Id,
    body: z.strictObject({ isPrinted }),
    reply: Invitation,
  },
  changePerson: {
    method: 'POST',
    path: '/api/people/:id',
    right: 'manage_people',
    params: Id,
    body: z.strictObject({ name: Name, role: Role }),
    reply: Done,
  },
  personAccess: {
    method: 'POST',
    path: '/api/people/:id/access',
    right: 'manage_people',
    params: Id,
    body: AccessBody,
    reply: Done,
  },
  phoneAccess: {
    method: 'POST',
    path: '/api/phones/:id/access',
    right: 'manage_people',
    params: Id,
    body: AccessBody,
    reply: Done,
  },
  approvePhone: {
    method: 'POST',
    path: '/api/phones/:id/approve',
    right: 'manage_people',
    params: Id,
    body: z.strictObject({}),
    reply: ApproveReply,
  },
} as const satisfies Record<string, Call & Record<string, unknown>>;
