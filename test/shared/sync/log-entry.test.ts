import { expect, test } from 'vitest';
import { byId } from '#shared/sync/log-entry.ts';

test('the smaller id comes first; two texts under one id go by their hash', () => {
  const [one, other, last] = [
    { id: '019e8000-0000-7000-8000-000000000001', h: 'b'.repeat(64) },
    { id: '019e8000-0000-7000-8000-000000000001', h: 'c'.repeat(64) },
    { id: '019e8000-0000-7000-8000-000000000002', h: 'a'.repeat(64) },
  ];
  expect([last, other, one].sort(byId)).toEqual([one, other, last]);
  expect([one, last, other].sort(byId)).toEqual([one, other, last]);
  expect(byId(one, one)).toBe(0);
});
