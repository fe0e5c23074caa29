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
  /** How many events the phone had made and lost before any receipt came: told as waiting until somebody has read it. */
  readonly lost?: number;
};

/** The phone's clock when a push was sent (`sentAt`) and answered (`at`), and the installation that it spoke for. */
export type AnswerReading = {
  readonly skewMs: number;
  readonly sentAt: number;
  readonly at: number;
  readonly install: string;
};

export type OutboxStore = {
  readOutbox(): Promise<Outbox>;
  keepAnswer(answer: PushAnswer, results: readonly PushResult[], reading: AnswerReading): Promise<void>;
};
