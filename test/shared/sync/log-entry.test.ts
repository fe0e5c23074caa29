import { expect, test } from 'vitest';
import { byId, reusedSeqs } from '#shared/sync/log-entry.ts';

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

test('a number that one phone gave to two counts is named; the same count in two texts, or another phone’s number, is not', () => {
  const entries = [
    { id: 'a', install: 'kari', seq: 1 },
    { id: 'a', install: 'kari', seq: 1 },
    { id: 'b', install: 'kari', seq: 2 },
    { id: 'c', install: 'leif', seq: 1 },
    { id: 'd', install: 'leif', seq: 1 },
    { id: 'e', install: 'leif', seq: 1 },
  ];
  expect([...reusedSeqs(entries)]).toEqual(['leif|1']);
});
