import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PushAnswer, PushedEvent, PushResult } from '#shared/sync/protocol.ts';
import { buildApp } from '../../server/app.ts';
import { parseConfig } from '../../server/config.ts';
import { type Database, databaseFile, migrate, openDatabase } from '../../server/database.ts';
import { later } from '../../server/later.ts';
import { rebuild } from '../../server/rebuild.ts';
import { seed } from '../../server/seed.ts';
import { insertDevice } from '../../server/store/devices.ts';
import { insertInstall } from '../../server/store/installs.ts';
import { setMeta } from '../../server/store/meta.ts';
import { insertPerson } from '../../server/store/people.ts';
import { sha256 } from '../support/events.ts';
import { rebuildAtOnce } from '../support/rebuild-at-once.ts';
import { cast, type Handed } from './any-season.ts';
import { listStaleSeasons } from './stale-seasons.ts';

const now = Date.UTC(2026, 5, 2, 10);
const threeHours = 3 * 3_600_000;
const someAnswers = [
  [2, '/api/ref/1'],
  [2, '/api/seasons/2026/coverage'],
  [0, '/api/seasons/2026/coverage'],
  [2, '/api/seasons/2027/coverage'],
  [2, '/api/seasons/2026/rounds'],
  [2, '/api/seasons/2026/averages'],
  [2, '/api/seasons/2026/averages?set=comparison&band=under_18'],
  [2, '/api/seasons/2026/averages?band=zero_to_25&from=2026-06-02&to=2026-06-03'],
  [2, '/api/figures/6'],
  [2, '/api/inbox'],
  [2, '/api/seasons/2026/plan'],
  [0, '/api/ref/1'],
] as const;

/** What can be seen of a log: every answer's text but for the position, each event's verdict, and what stands. */
export type Seen = {
  readonly answers: readonly string[];
  readonly verdicts: ReadonlyMap<string, string>;
  readonly standing: readonly unknown[];
  readonly standingRebuilt: readonly unknown[];
  readonly standingFoldedAtOnce: readonly unknown[];
  /** Seasons that were kept from one round to the next and said something else than what stood. */
  readonly stale: readonly string[];
};

/** A database with the cast in it, to be copied for each delivery. */
export function makeStage() {
  const dir = mkdtempSync(join(tmpdir(), 'sommertelling-test-'));
  const template = join(dir, 'template.db');
  const db = openDatabase(template);
  migrate(db);
  seed(db, now);
  for (const [by, { name, role, install }] of cast.entries()) {
    insertPerson(db, { id: name, name, role }, now);
    insertInstall(db, install, name, now);
    insertDevice(db, { tokenHash: sha256(tokenOf(by)), person: name, label: 'Test phone' }, now);
  }
  db.close();
  return {
    /** Hands rounds of batches to a server over an empty log; the batches of one round all at once. */
    deliver: (rounds: readonly (readonly (readonly Handed[])[])[], epoch: string) =>
      deliver(dir, template, rounds, epoch),
    strike: () => rmSync(dir, { recursive: true, force: true }),
  };
}

let delivered = 0;

async function deliver(
  dir: string,
  template: string,
  rounds: readonly (readonly (readonly Handed[])[])[],
  epoch: string,
): Promise<Seen> {
  const file = databaseFile(dir).replace('.db', `-${delivered++}.db`);
  copyFileSync(template, file);
  const db = openDatabase(file);
  setMeta(db, 'epoch', epoch);
  db.pragma('synchronous = OFF'); // nothing here is about the disk, and there are many databases
  const config = parseConfig({ DATA_DIR: dir, LOG_LEVEL: 'silent' });
  const limits = { ...config.limits, requestsInWindow: 100_000 };
  const onBroken = () => {};
  const app = await buildApp({
    db,
    clock: () => now,
    later,
    config: { ...config, limits },
    version: '0',
    appDir: dir,
    onBroken,
  });
  try {
    const verdicts = new Map<string, string>();
    const stale: string[] = [];
    for (const [round, batches] of rounds.entries()) {
      const answers = await Promise.all(batches.map((batch) => push(app, batch)));
      for (const { id, h, state, code } of answers.flat()) note(verdicts, `${id} ${h}`, `${state} ${code}`);
      stale.push(...listStaleSeasons(db, now + (round % 12) * threeHours));
    }
    const answers: string[] = [];
    for (const [by, url] of [...someAnswers, ...effectsOfSome(rounds.flat(2))]) {
      const { statusCode, body } = await app.inject({ url, headers: { cookie: `device=${tokenOf(by)}` } });
      answers.push(`${url} ${statusCode} ${body.replace(/"position":\d+/, '')}`);
    }
    const standing = readStanding(db);
    rebuild(db);
    stale.push(...listStaleSeasons(db, now));
    const standingRebuilt = readStanding(db);
    rebuildAtOnce(db);
    return { answers, verdicts, standing, standingRebuilt, standingFoldedAtOnce: readStanding(db), stale };
  } finally {
    await app.close();
    db.close();
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  }
}

/** What the counts begun first do to the averages, in each order of arrival. */
function effectsOfSome(events: readonly Handed[]): readonly (readonly [number, string])[] {
  const counts = events.filter(({ made }) => made.content.type === 'count').map(({ made }) => made.id);
  return [...new Set(counts)]
    .sort()
    .slice(0, 3)
    .map((id) => [2, `/api/counts/${id}/effects`]);
}

async function push(
  app: Awaited<ReturnType<typeof buildApp>>,
  batch: readonly Handed[],
): Promise<readonly PushResult[]> {
  const by = batch[0]?.by ?? 0;
  const events: PushedEvent[] = batch.map(({ made: { id, seq, h, raw } }) => ({ id, seq, h, raw }));
  const about = { app: '0', install: cast[by]?.install, epoch: null, now, pending: 0, oldest: null, persisted: true };
  const { statusCode, body } = await app.inject({
    method: 'POST',
    url: '/api/sync/1/push',
    headers: { cookie: `device=${tokenOf(by)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ proto: 1, ...about, events }),
  });
  if (statusCode !== 200) throw new Error(`push answered ${statusCode} ${body}`);
  return (JSON.parse(body) as PushAnswer).results;
}

/** The first verdict of an event is kept; a later one must say the same in the words for "already here". */
function note(verdicts: Map<string, string>, key: string, verdict: string): void {
  const first = verdicts.get(key);
  const again = first === 'stored null' ? 'duplicate null' : first;
  if (first !== undefined && verdict !== again) throw new Error(`${key} was ${first} and is now ${verdict}`);
  if (first === undefined) verdicts.set(key, verdict);
}

function readStanding(db: Database): readonly unknown[] {
  return [
    ...db.prepare('SELECT * FROM standing_count ORDER BY root').all(),
    ...db.prepare('SELECT * FROM standing_slot ORDER BY season, date, shift, area').all(),
  ];
}

function tokenOf(by: number): string {
  return `token-of-${by}`;
}
