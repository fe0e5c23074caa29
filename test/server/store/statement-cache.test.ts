import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { type Database, openDatabase } from '../../../server/database.ts';

let db: Database;
beforeEach(() => {
  const dir = mkdtempSync(join(tmpdir(), 'sommertelling-statements-'));
  const opened = openDatabase(join(dir, 'test.db'));
  onTestFinished(() => {
    opened.close();
    rmSync(dir, { recursive: true });
  });
  opened.exec('CREATE TABLE area (id INTEGER, name TEXT) STRICT');
  opened.exec("INSERT INTO area VALUES (1, 'Storgata'), (2, 'Vaterland')");
  db = opened;
});

const names = 'SELECT name FROM area ORDER BY id';

test('the same words are prepared once', () => {
  expect(db.prepare(names)).toBe(db.prepare(names));
  expect(db.prepare(names).pluck()).toBe(db.prepare(names).pluck());
});

test('who asks for rows gets rows, though somebody asked for bare values by the same words', () => {
  expect(db.prepare(names).pluck().all()).toEqual(['Storgata', 'Vaterland']);
  expect(db.prepare(names).all()).toEqual([{ name: 'Storgata' }, { name: 'Vaterland' }]);
  expect(db.prepare(names).pluck().get()).toBe('Storgata');
});

test('one that is being read through is not lent a second time', () => {
  const seen: unknown[] = [];
  for (const name of db.prepare(names).pluck().iterate()) seen.push([name, db.prepare(names).pluck().all().length]);
  expect(seen).toEqual([
    ['Storgata', 2],
    ['Vaterland', 2],
  ]);
});

test('a statement goes on when the table has got another column since', () => {
  const all = 'SELECT * FROM area WHERE id = 1';
  expect(db.prepare(all).get()).toEqual({ id: 1, name: 'Storgata' });
  db.exec('ALTER TABLE area ADD COLUMN service TEXT');
  expect(db.prepare(all).get()).toEqual({ id: 1, name: 'Storgata', service: null });
});
