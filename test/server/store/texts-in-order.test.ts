import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Database, migrate, openDatabase } from '../../../server/database.ts';
import { sha256 } from '../../../server/event-chain.ts';
import { textsInOrder } from '../../../server/store/texts-in-order.ts';

const texts = ['g', 'a', 'f', 'b', 'e', 'c', 'd'];
const gone = 'never stored';

let db: Database;
beforeEach(() => {
  db = openDatabase(':memory:');
  migrate(db);
  onTestFinished(() => void db.close());
  const store = db.prepare('INSERT INTO event_text (h, raw) VALUES (?, ?)');
  for (const text of texts) store.run(sha256(text), Buffer.from(text));
});

/** What is given for each, and how many were looked up by their hash for it. */
function ask(asked: readonly string[], pageSize: number) {
  const textOf = textsInOrder(db, pageSize);
  const lookUp = vi.spyOn(Object.getPrototypeOf(db.prepare('SELECT 1')), 'get');
  const given = asked.map((text) => textOf(sha256(text))?.toString());
  const lookedUp = lookUp.mock.calls.length;
  lookUp.mockRestore();
  return { given, lookedUp };
}

describe.each([1, 2, 3, 7, 100])('%i texts at a time', (pageSize) => {
  test.each<[string, readonly string[], number]>([
    ['asked as they were stored, none is looked up', texts, 0],
    ['asked twice in a row, the second is', ['g', 'g', 'a', 'f'], 1],
    ['where some are left out, only the first behind them is', ['g', 'e', 'c', 'd'], 1],
    ['one from before holds up none that follows', ['g', 'a', 'f', 'a', 'b', 'e'], 1],
    ['asked backwards, all are found all the same', [...texts].reverse(), 7],
  ])('%s', (_, asked, lookedUp) => {
    expect(ask(asked, pageSize)).toEqual({ given: asked, lookedUp });
  });

  test('one that is gone is gone, and holds up none that follows', () => {
    const { given } = ask(['g', gone, 'a', 'f', gone, gone, 'b', 'e', 'c', 'd', gone], pageSize);
    expect(given).toEqual(['g', undefined, 'a', 'f', undefined, undefined, 'b', 'e', 'c', 'd', undefined]);
  });
});
