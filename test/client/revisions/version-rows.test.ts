import { expect, test } from 'vitest';
import type { Revision } from '#shared/office-api.ts';
import { toRows } from '../../../client/features/revisions/version-rows.ts';

const version = (id: string, base: string | null, note: string | null) =>
  ({ id, h: id, base, note }) as Partial<Revision> as Revision;
const rowsOf = (versions: readonly Revision[]) =>
  toRows(versions, ['note', 'reason'], ({ note }) => ({ note, reason: null })).map(({ key, cells }) => [
    key,
    cells.map(({ text, isChanged }) => (isChanged ? `${text}!` : text)),
  ]);

test('what differs is marked against the version it builds on, not against the one beside it', () => {
  const versions = [version('1', null, 'a'), version('2', '1', 'b'), version('3', '1', 'a'), version('4', '2', 'b')];
  expect(rowsOf(versions)).toEqual([['note', ['a', 'b!', 'a', 'b']]]);
});

test('taken away is a difference too; without the version it builds on nothing is called different', () => {
  expect(rowsOf([version('1', null, 'a'), version('2', '1', null)])).toEqual([['note', ['a', 'null!']]]);
  expect(rowsOf([version('2', 'lost', 'b')])).toEqual([['note', ['b']]]);
});

test('a row about which no version says anything is left out', () => {
  expect(rowsOf([version('1', null, null)])).toEqual([]);
});
