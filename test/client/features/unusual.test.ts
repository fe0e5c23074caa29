import { expect, test } from 'vitest';
import { unusualAbove } from '../../../client/features/count/unusual.ts';
import { makeDraft } from '../support/phone-storage.ts';

const { slot } = makeDraft();
const usual = [
  { area: 'storgata', shift: 'day' as const, atMost: 3 },
  { area: 'storgata', shift: 'evening' as const, atMost: 30 },
];

test('only more than is usual in this area and shift is asked about', () => {
  expect(unusualAbove(usual, slot, 30)).toBeNull();
  expect(unusualAbove(usual, slot, 31)).toBe(30);
  expect(unusualAbove(usual, { ...slot, shift: 'day' }, 4)).toBe(3);
  expect(unusualAbove(usual, { ...slot, area: 'vaterland' }, 400)).toBeNull();
  expect(unusualAbove(undefined, slot, 400)).toBeNull();
});
