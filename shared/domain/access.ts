import { dayMs, type Instant } from '../time.ts';

/** Who may do what. Every right is asked for here and nowhere else. */
export const roles = ['counter', 'coordinator', 'author'] as const;
export type Role = (typeof roles)[number];

export type Right =
  | 'read_plan'
  | 'push'
  | 'read_own_rounds'
  | 'read_coverage'
  | 'read_averages'
  | 'read_any_period'
  /** What a single count says: its ages, its circumstances, its history. */
  | 'read_counts'
  | 'read_figures'
  | 'decide'
  | 'manage_people';

const rightsOf: Readonly<Record<Role, readonly Right[]>> = {
  counter: ['read_plan', 'push', 'read_own_rounds'],
  coordinator: [
    'read_plan',
    'push',
    'read_own_rounds',
    'read_coverage',
    'read_averages',
    'read_any_period',
    'read_counts',
    'read_figures',
    'decide',
    'manage_people',
  ],
  author: ['read_plan', 'push', 'read_averages', 'read_figures'],
};

/**
 * How far somebody has been let in. `waiting`: by a printed invitation, and nobody has approved it yet. `revoked`: may
 * hand over what the phone still holds, and nothing else. `off`: a stranger.
 */
export type Admission = 'approved' | 'waiting' | 'revoked' | 'off';

const rightsWhile: Readonly<Record<Admission, readonly Right[] | 'all'>> = {
  approved: 'all',
  // A phone cannot count without the plan.
  waiting: ['read_plan', 'push'],
  revoked: ['push'],
  off: [],
};

/** A revoked phone may still hand over what it holds, for so long; after that the door is shut. */
export const revokedMayPushMs = 30 * dayMs;

type AdmittedAt = {
  readonly approvedAt: Instant | null;
  readonly revokedAt: Instant | null;
  readonly offAt: Instant | null;
};

export function admissionOf({ approvedAt, revokedAt, offAt }: AdmittedAt, now: Instant): Admission {
  if (offAt !== null || (revokedAt !== null && now - revokedAt > revokedMayPushMs)) return 'off';
  if (revokedAt !== null) return 'revoked';
  return approvedAt === null ? 'waiting' : 'approved';
}

/** Why somebody has not this right, as the code of the answer; null where they have it. */
export function refusalOf(
  { role, admission }: { readonly role: Role; readonly admission: Admission },
  right: Right,
): 'not_enrolled' | 'revoked' | 'no_right' | null {
  if (admission === 'off') return 'not_enrolled';
  const rights = rightsWhile[admission];
  if (rights !== 'all' && !rights.includes(right)) return admission === 'revoked' ? 'revoked' : 'no_right';
  return hasRight(role, right) ? null : 'no_right';
}

/** What an approved phone of this role may do. */
export function hasRight(role: Role, right: Right): boolean {
  return rightsOf[role].includes(right);
}

/** Whether events from an install whose owner has this role are taken in. Counters count; coordinators also plan and decide. */
export function mayWrite(role: Role, type: 'count' | 'amend' | 'void' | 'decide' | 'plan'): boolean {
  if (role === 'coordinator') return true;
  return role === 'counter' && (type === 'count' || type === 'amend' || type === 'void');
}
