import type { Push, PushedEvent, PushResult } from '#shared/sync/protocol.ts';
import { maxEventsInPush, maxPushBytes, proto } from '#shared/sync/push-limits.ts';
import type { RescueFile } from '#shared/sync/rescue.ts';
import { postPush, readPushAnswer } from '../../sync/api.ts';

/** Cuts the events into pushes, in their order; null where one alone is more than a push can hold. */
export function rescuePushes({ install, events }: RescueFile, app: string, now: number): readonly Push[] | null {
  const about = { proto, app, install, epoch: null, now, pending: 0, oldest: null, persisted: null } as const;
  const sizeOf = (batch: readonly PushedEvent[]) =>
    new TextEncoder().encode(JSON.stringify({ ...about, events: batch })).length;
  const batches: PushedEvent[][] = [];
  for (const event of events) {
    if (sizeOf([event]) > maxPushBytes) return null;
    const last = batches.at(-1);
    if (last && last.length < maxEventsInPush && sizeOf([...last, event]) <= maxPushBytes) last.push(event);
    else batches.push([event]);
  }
  return batches.map((batch) => ({ ...about, events: batch }));
}

export type Brought = { readonly results: readonly PushResult[]; readonly isAll: boolean };

/** Sends one push after the other and stops at the first that is not answered. What came in before stays in. */
export async function bring(pushes: readonly Push[]): Promise<Brought> {
  const results: PushResult[] = [];
  for (const push of pushes) {
    const reply = await postPush(JSON.stringify(push));
    const answer = reply && (await readPushAnswer(reply));
    if (!answer) return { results, isAll: false };
    results.push(...answer.results);
  }
  return { results, isAll: true };
}
