import { mayWrite, type Role } from '../domain/access.ts';
import type { ParsedEvent } from './parse-event.ts';
import type { PushedEvent, QuarantineCode } from './protocol.ts';

export type Arrival = {
  readonly pushed: PushedEvent;
  readonly parsed: ParsedEvent;
  /** True where the log holds another text under this id. */
  readonly isIdTaken: boolean;
  readonly sender: { readonly id: string; readonly role: Role; readonly isRevoked: boolean };
  /** Who owns the event's install; null where nobody is known to. */
  readonly owner: { readonly id: string; readonly role: Role } | null;
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
  if (owner?.id !== sender.id && sender.role !== 'coordinator') return 'foreign_install';
  return mayWrite(owner?.role ?? 'counter', event.type) ? null : 'no_right';
}
