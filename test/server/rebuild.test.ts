import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { databaseFile, openDatabase } from '../../server/database.ts';
import { rebuild } from '../../server/rebuild.ts';
import { findDamage } from '../../server/store/snapshot.ts';
import { verify } from '../../server/verify.ts';
import { fillSeasons } from '../bench/server/counted-seasons.ts';
import { makeDataDir } from '../support/running-server.ts';

const program = join(import.meta.dirname, '../support/killed-rebuild.ts');
const tables = ['standing_slot', 'standing_count', 'standing_season'];

test('a rebuild that is killed leaves what stood before, to the last row, and the next one makes it anew', () => {
  const file = databaseFile(makeDataDir());
  const filled = fillSeasons(file, 1);
  const slots = filled.prepare<[], number>('SELECT count(*) FROM standing_slot').pluck().get() as number;
  // Something by which the old is told from the new.
  filled.exec("UPDATE standing_slot SET over_25 = over_25 + 1 WHERE shift = 'day'");
  filled.pragma('wal_checkpoint(TRUNCATE)');
  filled.close();
  const read = () => {
    const db = openDatabase(file);
    const rows = tables.map((table) => db.prepare(`SELECT * FROM ${table}`).all());
    const damage = findDamage(db);
    db.close();
    return { rows, damage };
  };
  const before = read();
  expect([before.damage, slots]).toEqual([null, 312]);
  for (const written of [1, slots / 2, slots]) {
    const { signal, stderr } = spawnSync(process.execPath, [program, file, String(written)], { encoding: 'utf8' });
    expect([signal, stderr]).toEqual(['SIGKILL', '']);
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(written * 100);
    expect(read()).toEqual(before);
  }
  const db = openDatabase(file);
  onTestFinished(() => void db.close());
  expect(verify(db).faults).toEqual(['what stands differs from the fold of the log: run `rebuild`']);
  expect(rebuild(db)).toBe(slots);
  expect(verify(db).faults).toEqual([]);
});
