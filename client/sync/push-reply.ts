import type { HttpAnswer } from '#shared/sync/protocol.ts';

/** What came back for a push, whoever sent it, and how long it asked the phone to wait. */
export type PushReply = HttpAnswer & { readonly retryAfterMs: number | null };
