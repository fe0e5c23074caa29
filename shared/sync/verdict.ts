import { mayWrite, type Role } from '../domain/access.ts';
import type { ParsedEvent } from './parse-event.ts';
import type { PushedEvent, QuarantineCode } from './protocol.ts';

export type Arrival = {
  readonly pushed: PushedEvent;
  readonly parsed: ParsedEvent;
  /** True where the log holds another text under this id. */
  readonly isIdTaken: boolean;
  readonly sender: Sender;
  /** Who owns the event's install; null where nobody is known to. */
  readonly owner: { readonly id: string; readonly role: Role } | null;
};

type Sender = {
  readonly id: string;
  readonly role: Role;
  readonly isRevoked: boolean;
  /** True while nobody has approved the phone that a printed invitation let in: it counts, and has no office. */
  readonly isWaiting?: boolean;
};

/**
 * What the server can say of an undamaged event from itself and its sender alone: null takes it in, a code keeps it in
 * quarantine for a person. What depends on other events is never judged here, so that order cannot matter.
 */
export function verdictOn({ pushed, parsed, isIdTaken, sender, owner }: Arrival): QuarantineCode | null {
  if (sender.isRevoked) return 'revoked';
  if (isIdTaken) return 'id_conflict';
  if (!parsed.ok) return parsed.code;
  const { event } = parsed;
  if (event.id !== pushed.id || event.seq !== pushed.seq) return 'bad_content';
  const isOffice = sender.role === 'coordinator' && !sender.isWaiting;
  if (owner?.id !== sender.id && !isOffice) return 'foreign_install';
  const role = sender.isWaiting && owner?.role === 'coordinator' ? 'counter' : (owner?.role ?? 'counter');
  if (!mayWrite(role, event.type)) return 'no_right';
  // Last, so that an approval releases only what would have been taken in.
  return sender.isWaiting ? 'not_approved' : null;
}
