import { expect, test } from 'vitest';
import { addLosses, withoutFound } from '../../../client/db/loss.ts';

const [one, other] = [
  { at: 1, restoredEvents: 2, restoredDrafts: 3, lost: [5, 4] },
  { at: 9, restoredEvents: 10, restoredDrafts: 20, lost: [12, 5] },
];

test('two losses are told as one, of the later moment, each number once', () => {
  expect(addLosses(one, other)).toEqual({ at: 9, restoredEvents: 12, restoredDrafts: 23, lost: [4, 5, 12] });
  expect([addLosses(one, null), addLosses(null, other), addLosses(null, null)]).toEqual([one, other, null]);
});

test('what the server has is no loss; what came back is still told', () => {
  const isHeld = (seq: number) => seq <= 5;
  expect(withoutFound(one, isHeld)).toEqual({ ...one, lost: [] });
  const draftsAlone = { at: 1, restoredEvents: 0, restoredDrafts: 3, lost: [5] };
  expect(withoutFound(draftsAlone, isHeld)).toEqual({ ...draftsAlone, lost: [] });
  expect(withoutFound({ ...draftsAlone, restoredDrafts: 0 }, isHeld)).toBeNull();
  expect(withoutFound({ ...draftsAlone, lost: [7] }, isHeld)).toEqual({ ...draftsAlone, lost: [7] });
});
