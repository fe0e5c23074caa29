import { expect, test } from 'vitest';
import { inboxKinds, needsDecision } from '#shared/report/inbox-kinds.ts';

test('an edition waits for what is to be decided, and not for what is to be looked at or leaves by itself', () => {
  expect(inboxKinds.filter((kind) => !needsDecision(kind))).toEqual([
    ...['waiting_phone', 'near_duplicate', 'outlier', 'clock', 'outside_window', 'gap', 'silent_phone'],
  ]);
});
