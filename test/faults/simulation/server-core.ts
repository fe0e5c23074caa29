import type { Push, PushAnswer } from '#shared/sync/protocol.ts';
import type { Instant } from '#shared/time.ts';

export type Row = { readonly id: string; readonly h: string; readonly code: string | null; readonly raw: string };

/** What of a server the simulation needs: its log behind `takePush`, and what becomes of it. */
export type ServerCore<Snapshot = unknown> = {
  epoch: string;
  addPerson(person: string, token: string, now: Instant): void;
  /** Undefined: nobody has this cookie. */
  take(token: string, push: Push, now: Instant): Omit<PushAnswer, 'ref'> | undefined;
  revoke(token: string, now: Instant): void;
  snapshot(): Snapshot;
  restore(snapshot: Snapshot): void;
  /** The counts and corrections in the log, in order. */
  rows(): readonly Row[];
  /** True when what stands is the fold of the log. */
  isProjected(): boolean;
  close(): void;
};

export type CoreKind = 'real' | 'reduced';

/** The moment at which every simulated world begins, on a right clock. */
export const worldBegins = Date.UTC(2026, 5, 3, 18) as Instant;
