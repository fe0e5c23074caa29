import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BasisReply } from '#shared/basis-api.ts';
import type { EditionsReply } from '#shared/edition-api.ts';
import { databaseFile, openReadOnly } from '../../server/database.ts';
import { verify } from '../../server/verify.ts';
import { type MadeEvent, makeSlot, people } from '../support/events.ts';
import { bytesOf, compare, type Frozen, freeze, readEdition } from '../support/freezing.ts';
import { enrolPhone, movePhone, type Phone } from '../support/phone.ts';
import { makeDataDir, runServerAt, runToEnd } from '../support/running-server.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const now = Date.UTC(2026, 5, 30, 10);
let dir: string;
let backupDir: string;
let tapeDir: string;
beforeEach(() => {
  [dir, backupDir, tapeDir] = [makeDataDir(), makeDataDir(), makeDataDir()] as const;
});
afterEach(() => {
  for (const one of [dir, backupDir, tapeDir]) rmSync(one, { recursive: true, force: true });
});

const env = () => ({ DATA_DIR: dir, BACKUP_DIR: backupDir, TAPE_DIR: tapeDir, LOG_LEVEL: 'info' });
const admin = (...args: string[]) => runToEnd('server/admin.ts', args, env());
const loseTheDisk = () => {
  for (const name of readdirSync(dir)) rmSync(join(dir, name), { recursive: true });
};

const week = ['2026-06-01', '2026-06-03', '2026-06-05', '2026-06-08'];
const countsOf = (phone: Phone, area: string, more: number) =>
  week.map((date, index) => phone.count(makeSlot(date, 'evening', area), people(index + more)));

type Story = {
  readonly office: Phone;
  readonly anne: Phone;
  readonly ola: Phone;
  readonly backup: string;
  readonly ofAnne: readonly MadeEvent[];
  readonly ofOla: readonly MadeEvent[];
  readonly correction: MadeEvent;
  readonly frozen: Frozen;
  readonly bytes: string;
};

/** A backup before anything was counted; a week counted by two phones, a correction, and an edition of it. */
async function freezeAWeek(): Promise<Story> {
  await using server = await runServerAt(now, env());
  const office = await enrolPhone(server.origin, await server.firstCode());
  const anne = await enrolPhone(server.origin, await server.invite('counter', 'Anne'));
  const ola = await enrolPhone(server.origin, await server.invite('counter', 'Ola'));
  const { stdout } = await admin('backup', '--json');
  const [ofAnne, ofOla] = [countsOf(anne, 'storgata', 10), countsOf(ola, 'vaterland', 3)];
  await anne.push(...ofAnne);
  await ola.push(...ofOla);
  const correction = office.amend(ofAnne[0] as MadeEvent, { outcome: people(20) });
  await office.push(correction);
  const frozen = await freeze(office);
  const bytes = await bytesOf(office, frozen.id);
  await server.stop();
  return {
    office,
    anne,
    ola,
    backup: JSON.parse(stdout.trim().split('\n').at(-1) ?? '').file,
    ofAnne,
    ofOla,
    correction,
    frozen,
    bytes,
  };
}

const verifyFile = () => {
  const db = openReadOnly(databaseFile(dir));
  try {
    return verify(db).faults;
  } finally {
    db.close();
  }
};

describe('an edition', () => {
  test('frozen after the backup that was restored comes back from the browser that froze it, and runs again to the same bytes, in whatever order the phones hand over', async () => {
    const { office, anne, ola, backup, ofAnne, ofOla, correction, frozen, bytes } = await freezeAWeek();
    loseTheDisk();
    expect((await admin('restore', backup, '--json')).status).toBe(0);
    await using server = await runServerAt(now, env());
    const [kari, a, o] = [movePhone(office, server), movePhone(anne, server), movePhone(ola, server)];
    expect((await kari.get('/api/editions')).body).toMatchObject({ editions: [] });

    // The edition first, of which no count is here; then the correction before its count; then Ola, and Anne from behind.
    await kari.push(...frozen.events);
    expect((await compare(kari, frozen.id)).again).toMatchObject({ outcome: 'other_numbers', missing: 9 });
    await kari.push(correction);
    await o.push(...ofOla);
    await a.push(...[...ofAnne].reverse());

    expect(await bytesOf(kari, frozen.id)).toBe(bytes);
    const { again, numbers, causes } = await compare(kari, frozen.id);
    expect(again).toEqual({ outcome: 'same_bytes', hash: frozen.hash, missing: 0 });
    expect([numbers, causes]).toEqual([[], []]);
    await server.stop();
    expect(verifyFile()).toEqual([]);
  });

  test('and one that was frozen meanwhile under the same number are told apart: by the list, by address, in words and in the names of files', async () => {
    const { office, anne, backup, ofAnne, frozen, bytes } = await freezeAWeek();
    loseTheDisk();
    expect((await admin('restore', backup, '--json')).status).toBe(0);
    await using server = await runServerAt(now, env());
    const [kari, a] = [movePhone(office, server), movePhone(anne, server)];
    await a.push(...ofAnne);
    const later = await freeze(kari, { name: 'Uten Vaterland' });
    await kari.push(...frozen.events);

    const { editions } = (await kari.get<EditionsReply>('/api/editions')).body;
    expect(editions.map(({ id, number, sharing }) => [id, number, sharing.map((other) => other.id)])).toEqual([
      [later.id, 1, [frozen.id]],
      [frozen.id, 1, [later.id]],
    ]);
    expect(await bytesOf(kari, frozen.id)).toBe(bytes);
    // Ten, eleven, twelve and thirteen people; of the first edition nobody can tell yet what stood behind it.
    const path = '/api/seasons/2026/basis?area=storgata&shift=evening&edition=';
    const { body } = await kari.get<BasisReply>(`${path}${later.id}`);
    expect(body.explanation[0]).toBe(
      `11,5 = personer i sum / antall tellinger, n = 4 av 40 planlagte tellinger, utgave 1 (frosset 30.06.2026, kontrollsum ${later.hash.slice(0, 8)})`,
    );
    expect(await kari.get(`${path}${frozen.id}`)).toMatchObject({
      status: 404,
      body: { error: { details: { edition: frozen.id, missing: 5 } } },
    });
    const files = await Promise.all([later, frozen].map(({ id }) => kari.get(`/api/editions/${id}/figures/2.csv`)));
    expect(files.map(({ headers }) => /_v\S+\.csv/.exec(headers.get('content-disposition') ?? '')?.[0])).toEqual(
      [later, frozen].map(({ hash }) => `_v1-${hash.slice(0, 8)}.csv`),
    );
    // The next number is nobody's.
    expect((await readEdition(kari, (await freeze(kari)).id)).number).toBe(2);
  });

  test('keeps its numbers where a phone was shut out meanwhile, and the counts it hands over again wait in quarantine', async () => {
    const { office, anne, ola, backup, ofAnne, ofOla, correction, frozen } = await freezeAWeek();
    loseTheDisk();
    await admin('restore', backup, '--json');
    await admin('revoke', '--person', anne.person.id, '--json');
    await using server = await runServerAt(now, env());
    const [kari, a, o] = [movePhone(office, server), movePhone(anne, server), movePhone(ola, server)];
    await kari.push(...frozen.events, correction);
    await o.push(...ofOla);
    expect((await a.push(...ofAnne)).results.map(({ code }) => code)).toEqual(Array(4).fill('revoked'));
    const { again, causes } = await compare(kari, frozen.id);
    expect(again).toEqual({ outcome: 'same_bytes', hash: frozen.hash, missing: 0 });
    expect(causes.map(({ kind }) => kind)).toEqual(['withdrawn', 'withdrawn', 'withdrawn']);
  });

  test('is on the tape: restored from that alone it is whole, with its withdrawal', async () => {
    const { office, frozen, bytes } = await freezeAWeek();
    const withdrawal = office.plan({ kind: 'edition_withdrawal', id: frozen.id }, null, { reason: 'Trykkfeil' });
    {
      await using server = await runServerAt(now, env());
      await movePhone(office, server).push(withdrawal);
      await server.stop();
    }
    loseTheDisk();
    const tape =
      readdirSync(tapeDir)
        .filter((name) => name.endsWith('.tape'))
        .sort()
        .at(-1) ?? '';
    expect((await admin('restore', join(tapeDir, tape), '--json')).status).toBe(0);
    await using server = await runServerAt(now, env());
    const { stdout } = await admin('enrol', '--person', office.person.id, '--json');
    const kari = await enrolPhone(
      server.origin,
      JSON.parse(stdout.trim().split('\n').at(-1) ?? '').code,
      office.install,
    );
    expect(await bytesOf(kari, frozen.id)).toBe(bytes);
    expect((await compare(kari, frozen.id)).again).toEqual({ outcome: 'same_bytes', hash: frozen.hash, missing: 0 });
    expect(await readEdition(kari, frozen.id)).toMatchObject({ state: 'whole', withdrawn: { reason: 'Trykkfeil' } });
    await server.stop();
    expect(verifyFile()).toEqual([]);
  });
});
