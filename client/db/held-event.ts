import type { CountEvent } from '#shared/sync/event.ts';

/** What the server said about one event, and which of its databases said it. */
export type Receipt = {
  readonly state: 'stored' | 'duplicate' | 'quarantined';
  readonly position: number | null;
  readonly code: string | null;
  readonly epoch: string;
  readonly receivedAt: number;
};

/** An event as it was made, byte for byte, and its receipt if there is one. */
export type HeldEvent = {
  readonly id: string;
  readonly seq: number;
  readonly h: string;
  readonly raw: string;
  readonly savedAt: number;
  readonly receipt: Receipt | null;
};

/** A receipt holds for the database that gave it: after a restore everything still here is pending again. */
export function isPending(event: HeldEvent, epoch: string | null): boolean {
  return event.receipt === null || event.receipt.epoch !== epoch;
}

/** This phone makes counts only, and made this text itself. */
export function countOf(event: HeldEvent): CountEvent {
  return JSON.parse(event.raw) as CountEvent;
}
