import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasStrace } from '../../support/strace.ts';
import { Chance } from '../simulation/chance.ts';
import { crashStates } from './crash-states.ts';
import { CrashBench } from './judge-state.ts';
import { type Recording, record } from './record.ts';
import { recordServer } from './recorded-server.ts';

const migrateLater = fileURLToPath(new URL('./migrate-later.ts', import.meta.url));
const migrations = join(import.meta.dirname, '../../../migrations');

describe.skipIf(!hasStrace)('a power cut after any system call (strace)', { timeout: 240_000 }, () => {
  const dir = mkdtempSync(join(tmpdir(), 'sommertelling-power-'));
  const bench = new CrashBench();
  let recordings: readonly Recording[];
  beforeAll(async () => {
    recordings = await recordServer(dir, 26);
  }, 240_000);
  afterAll(() => {
    bench[Symbol.dispose]();
    rmSync(dir, { recursive: true });
  });

  test('leaves every acknowledged event in a database that is whole, in each of more than 5000 states', () => {
    let states = 0;
    const faults: string[] = [];
    for (const { before, steps } of recordings)
      for (const state of crashStates(before, steps, new Chance(1))) {
        states++;
        faults.push(...bench.judge(state));
      }
    expect(faults).toEqual([]);
    expect(states).toBeGreaterThan(5000);
    const acknowledged = recordings.flatMap(({ steps }) => steps.filter(({ kind }) => kind === 'acknowledge'));
    // The second run is killed as soon as its last answer is here: what recorded it may not have come to writing that down.
    expect([51, 52]).toContain(acknowledged.length);
  });

  test('in the middle of a migration leaves the old schema or the new one, with every event', async () => {
    const later = mkdtempSync(join(tmpdir(), 'sommertelling-migrations-'));
    cpSync(migrations, later, { recursive: true });
    const sql =
      'CREATE TABLE later (id TEXT PRIMARY KEY, seen INTEGER NOT NULL) STRICT;\nINSERT INTO later SELECT id, seq FROM event_log;\n';
    writeFileSync(join(later, '9999_later.sql'), sql);
    const { before, steps } = await record(dir, [migrateLater], {
      DATA_DIR: dir,
      MIGRATIONS: later,
    });
    const acknowledged = recordings.flatMap(({ steps: made }) =>
      made.flatMap((step) => (step.kind === 'acknowledge' ? step.ids : [])),
    );
    let states = 0;
    for (const state of crashStates(before, steps, new Chance(2))) {
      states++;
      expect(bench.judge({ ...state, acknowledged })).toEqual([]);
      expect(bench.canMigrate(later)).toBe(true);
    }
    rmSync(later, { recursive: true });
    expect(states).toBeGreaterThan(50);
  });

  test('loses acknowledged events where commits do not wait for the disk: the same search finds them', async () => {
    const lax = mkdtempSync(join(tmpdir(), 'sommertelling-power-lax-'));
    const [{ before, steps }] = (await recordServer(lax, 6, { isLax: true })) as [Recording, Recording];
    const isLosing = (fault: string) => fault.includes('lost: ');
    let isFound = false;
    for (const state of crashStates(before, steps, new Chance(1))) {
      isFound = bench.judge(state).some(isLosing);
      if (isFound) break;
    }
    rmSync(lax, { recursive: true });
    expect(isFound).toBe(true);
  });
});
