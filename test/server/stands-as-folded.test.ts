import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { slotColumns } from '../../server/store/slot-row.ts';
import { verify } from '../../server/verify.ts';
import { makeSlot, people } from '../support/events.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

/** What `verify` says of what stands, after somebody changed one thing in it. */

const storgata = makeSlot('2026-06-01', 'day', 'storgata');
const evening = makeSlot('2026-06-03', 'evening', 'vaterland');

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ day: '2026-06-08' });
  const [anne, bjorn] = await Promise.all([app.phone('counter'), app.phone('counter')]);
  const withdrawn = anne.count(evening, people(8));
  await anne.push(anne.count(storgata, people(20)), anne.count(storgata, people(3), { practice: true }), withdrawn);
  await anne.push(anne.void(withdrawn));
  await bjorn.push(
    bjorn.count(storgata, people(21)),
    bjorn.count(storgata, people(19), { purpose: 'recount' }),
    bjorn.count(makeSlot('2026-06-03', 'day', 'urtegata'), people(7), { conditions: null }),
  );
});
afterAll(() => app.close());

function faultsAfter(sql: string): readonly string[] {
  let faults: readonly string[] = [];
  const takeBack = new Error('taken back');
  try {
    app.db.transaction(() => {
      app.db.exec(sql);
      faults = verify(app.db).faults;
      throw takeBack;
    })();
  } catch (error) {
    if (error !== takeBack) throw error;
  }
  return faults;
}

const off = ['what stands differs from the fold of the log: run `rebuild`'];
const inSlot = "season = '2026' AND date = '2026-06-01' AND shift = 'day' AND area = 'storgata'";
const beside = (what: string) => `SELECT root FROM standing_count WHERE json_extract(standing, '$.${what}')`;

test('what was kept up push by push is as the log says, also where the keys of a text stand in another order', () => {
  expect(faultsAfter('SELECT 1')).toEqual([]);
  const turned = "json_set(json_remove(standing, '$.root'), '$.root', root)";
  expect(faultsAfter(`UPDATE standing_count SET standing = ${turned}`)).toEqual([]);
});

test.each(slotColumns)('a slot whose %s is another is found', (column) => {
  const other = `CASE typeof(${column}) WHEN 'integer' THEN ${column} + 1 WHEN 'text' THEN ${column} || 'x' END`;
  expect(faultsAfter(`UPDATE standing_slot SET ${column} = coalesce(${other}, 1) WHERE ${inSlot}`)).toEqual(off);
});

/** A row of a table once more, with other values in some columns. */
function again(table: 'slot' | 'count', where: string, values: Record<string, string>): string {
  const names = table === 'slot' ? slotColumns : ['root', 'season', 'date', 'shift', 'area', 'standing'];
  const columns = names.map((name) => values[name] ?? name);
  return `INSERT INTO standing_${table} (${names}) SELECT ${columns} FROM standing_${table} WHERE ${where}`;
}

describe('found is also', () => {
  test.each([
    ['a slot that nobody counted', again('slot', inSlot, { area: "'gronland'", root: "'nobody'" })],
    [
      'a slot in which nothing ever stood',
      "INSERT INTO standing_slot (season, date, shift, area, flags) VALUES ('2026', '2026-06-01', 'day', 'gronland', '')",
    ],
    ['a slot that is missing', `DELETE FROM standing_slot WHERE ${inSlot}`],
    ['the empty slot of a withdrawn count that is missing', 'DELETE FROM standing_slot WHERE status IS NULL'],
    ['a count that stands in two slots', again('slot', inSlot, { area: "'gronland'" })],
    [
      'a count that stands in its slot and beside it',
      `INSERT INTO standing_count SELECT root, season, date, shift, area, '{}' FROM standing_slot WHERE ${inSlot}`,
    ],
    [
      'a practice count that nobody made',
      again('count', `root IN (${beside('practice')})`, {
        root: "'nobody'",
        standing: "json_set(standing, '$.root', 'nobody')",
      }),
    ],
    ['a rival that is missing', 'DELETE FROM standing_count WHERE root IN (SELECT max(root) FROM standing_count)'],
    ['a practice count that is missing', `DELETE FROM standing_count WHERE root IN (${beside('practice')})`],
    [
      'a practice count that is none any more',
      `UPDATE standing_count SET standing = json_set(standing, '$.practice', json('false')) WHERE root IN (${beside('practice')})`,
    ],
    [
      'a recount that is filed under another day',
      `UPDATE standing_count SET date = '2026-06-03' WHERE root IN (${beside('isRecount')})`,
    ],
    [
      'one that is filed under another area of the day',
      `UPDATE standing_count SET area = 'urtegata' WHERE root IN (${beside('practice')})`,
    ],
    ['one that is filed under none', `UPDATE standing_count SET season = NULL WHERE root IN (${beside('practice')})`],
  ])('%s', (_, sql) => {
    expect(faultsAfter(sql)).toEqual(off);
  });
});
