import { expect, test } from 'vitest';
import { headsOf } from '#shared/sync/heads.ts';

const version = (id: string, base: string | null) => ({ id, h: id, base });
const heads = (...versions: readonly ReturnType<typeof version>[]) => headsOf(versions).map(({ id }) => id);

test('the version that nobody replaces is the head, and of several the one begun first stands first', () => {
  expect(heads(version('c', 'a'), version('a', null), version('b', 'a'))).toEqual(['b', 'c']);
  expect(heads(version('a', null), version('b', 'a'), version('c', 'b'))).toEqual(['c']);
  expect(heads()).toEqual([]);
});

test('a version that says that it replaces itself replaces nobody', () => {
  expect(heads(version('a', 'a'))).toEqual(['a']);
  expect(heads(version('b', 'b'), version('c', null))).toEqual(['b', 'c']);
});

test('where versions replace each other in a ring, all are heads', () => {
  expect(heads(version('b', 'a'), version('a', 'b'))).toEqual(['a', 'b']);
});
