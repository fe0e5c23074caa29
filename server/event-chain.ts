import { hash } from 'node:crypto';
import type { LoggedEvent } from './store/events.ts';

/** The chain value before the first event. */
export const chainStart = '0'.repeat(64);

type Link = Omit<LoggedEvent, 'chain'>;

/** SHA-256 over the value before and everything in the row: an edit anywhere breaks every link after it. */
export function chainAfter(previous: string, link: Link): string {
  const { position, id, h, install, seq, sender, owner, ownerRole, receivedAt, code, type, subject } = link;
  const text = JSON.stringify([
    previous,
    position,
    id,
    h,
    install,
    seq,
    sender,
    owner,
    ownerRole,
    receivedAt,
    code,
    type,
    subject,
  ]);
  return sha256(text);
}

export function sha256(text: string | Uint8Array): string {
  return hash('sha256', text, 'hex');
}
