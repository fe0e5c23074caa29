import type { SlotPlace } from '#shared/domain/slot.ts';
import type { PushAnswer, PushResult } from '#shared/sync/protocol.ts';
import type { HeldEvent } from '../db/held-event.ts';

/** What waits on the phone, and what a push says about the phone besides. */
export type Outbox = {
  readonly install: string;
  readonly epoch: string | null;
  readonly isPersisted: boolean | null;
  /** Oldest first. */
  readonly pending: readonly HeldEvent[];
  readonly drafts: readonly SlotPlace[];
};

export type OutboxStore = {
  readOutbox(): Promise<Outbox>;
  keepAnswer(
    answer: PushAnswer,
    results: readonly PushResult[],
    reading: { readonly skewMs: number; readonly at: number },
  ): Promise<void>;
};
