import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type AveragesReply, calls } from '#shared/api.ts';
import type { EditionsReply } from '#shared/edition-api.ts';
import type { HistoryReply } from '#shared/history-api.ts';
import { parseEvent } from '#shared/sync/parse-event.ts';
import type { Push, PushAnswer } from '#shared/sync/protocol.ts';
import { parsePushAnswer } from '#shared/sync/protocol.ts';
import { peopleIn } from '../../client/db/draft.ts';
import { keepAnswer, readOutbox } from '../../client/db/events.ts';
import { readRepaired } from '../../client/db/reserve.ts';
import { pushRound } from '../../client/sync/push-round.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { restore } from '../../server/backup/restore.ts';
import { inviteAgain } from '../../server/enrolment.ts';
import { insertPerson } from '../../server/store/people.ts';
import { parseTapeLine } from '../../server/tape/tape-line.ts';
import { verify } from '../../server/verify.ts';
import { MadeShelf } from '../client/support/made-shelf.ts';
import { openMirror, openStorage, sha256 } from '../client/support/phone-storage.ts';
import { readEdition } from '../support/freezing.ts';
import { call, enrolPhone, type Phone } from '../support/phone.ts';
import { makeDataDir } from '../support/running-server.ts';
import { startTestApp } from '../support/test-app.ts';
import { statesIn } from './captured-phone.ts';
import { type KeptVersion, listKeptVersions } from './kept-versions.ts';
import { kindOf, listKinds } from './kinds.ts';
import { writeStorage } from './stored-storage.ts';

const versions = listKeptVersions();

/** Today's server, months later, with the people of then: who they were stands in the folder already, or is written there. */
async function startLater({ people }: KeptVersion, { dataDir }: { readonly dataDir?: string } = {}) {
  const later = { day: '2026-11-30', clock: '12:00' } as const;
  const app = await startTestApp({ ...later, ...(dataDir && { config: { dataDir } }) });
  const phones = new Map<string, Phone>();
  for (const person of people) {
    if (!dataDir) insertPerson(app.db, person, app.clock.now);
    const { now } = app.clock;
    const { code } = await inviteAgain(app.db, person, { now, origin: app.origin, isPrinted: person.isWaiting });
    phones.set(person.install, await enrolPhone(app.origin, code, person.install));
  }
  const send = (install: string, body: string) =>
    call<PushAnswer>(app.origin, calls.push.path, { cookie: phones.get(install)?.cookie ?? '', body });
  const office = [...phones.values()].find(({ role }) => role === 'coordinator') as Phone;
  return { app, send, office };
}

test('the version that is given out next has been kept: what it makes is sent for years', () =>
  expect(versions.map(({ version }) => version)).toContain(packageJson.version));

test('it has made every kind of event that there is', () => {
  const kept = versions.find(({ version }) => version === packageJson.version) as KeptVersion;
  const made = [...eventsPushed(kept).map(({ raw }) => raw), ...eventsTaped(kept)].map((raw) => kindIn(raw));
  expect(listKinds().filter((kind) => !made.includes(kind))).toEqual([]);
});

function eventsPushed({ pushes }: KeptVersion) {
  return pushes.flatMap(({ body }) => (JSON.parse(body) as Push).events);
}

function eventsTaped({ tape }: KeptVersion): readonly string[] {
  const lines = readFileSync(tape, 'utf8').trimEnd().split('\n');
  return lines.map((line) => parseTapeLine(line)).flatMap((line) => ('raw' in line && line.raw) || []);
}

function kindIn(raw: string): string {
  const parsed = parseEvent(raw);
  return parsed.ok ? kindOf(parsed.event) : parsed.code;
}

/**
 * Worked out by hand. Storgata as corrected (1 + 3 + 21 + 2), without the training count and the second opinion; Vaterland the
 * second count, which was accepted; Akerselva the six that were let in; Urtegata twelve, and four from a sheet on Friday.
 */
const evenings = [
  ['storgata', 27, 1, 0],
  ['vaterland', 5, 1, 0],
  ['akerselva', 6, 1, 1],
  ['urtegata', 16, 2, 0],
];

async function readEvenings(office: Phone) {
  const { body } = await office.get<AveragesReply>('/api/seasons/2026/averages?set=all');
  expect(body.areas.map(({ day }) => day.cancelled)).toEqual([1, 1, 1, 1]);
  return body.areas.map(({ area, evening }) => [area, evening.sum, evening.counted, evening.notCounted]);
}

describe.each(versions)('what version $version made', (kept) => {
  test('is byte for byte what it hashed', async () => {
    const events = eventsPushed(kept);
    expect(events.length).toBeGreaterThan(0);
    for (const { h, raw } of events) expect(await sha256(raw)).toBe(h);
  });

  test('is taken in as it was then, and once more as the same', async () => {
    const { app, send } = await startLater(kept);
    await using _ = app;
    for (const { install, body, states } of kept.pushes) {
      const { status, body: answer } = await send(install, body);
      expect([status, statesIn(answer)]).toEqual([200, states]);
    }
    for (const { install, body, states } of kept.pushes)
      expect(statesIn((await send(install, body)).body)).toEqual(
        states.map((state) => (state === 'stored' ? 'duplicate' : state)),
      );
  });

  test.each([
    ['in the order in which it was sent', (pushes: KeptVersion['pushes']) => pushes],
    ['in the order in which nobody sent it', (pushes: KeptVersion['pushes']) => pushes.toReversed()],
  ])('says the same numbers %s', async (_name, inOrder) => {
    const { app, send, office } = await startLater(kept);
    await using _ = app;
    for (const { install, body } of inOrder(kept.pushes)) await send(install, body);
    expect(await readEvenings(office)).toEqual(evenings);
  });

  test('stands as it stood when a server of today is restored from its tape', async () => {
    const dataDir = makeDataDir();
    try {
      expect(restore(kept.tape, dataDir, { isForced: false, now: Date.now() }).events).toBe(eventsTaped(kept).length);
      const { app, office } = await startLater(kept, { dataDir });
      await using _ = app;
      expect(verify(app.db).faults).toEqual([]);
      expect(await readEvenings(office)).toEqual(evenings);
      const { values, imports } = (await office.get<HistoryReply>('/api/history')).body;
      expect(imports.map(({ of, isUndone }) => `${of} ${isUndone}`).sort()).toEqual(
        ['counts', 'means', 'published'].flatMap((of) => [`${of} false`, `${of} true`]),
      );
      expect(values.map(({ scope, year, low }) => [scope, year, low])).toEqual([
        ['storgata', 2007, 41.2],
        ['vaterland', 2007, 0],
        ['vaterland', 2008, 12.5],
        ['urtegata', 2017, 15.4],
      ]);
      const { editions } = (await office.get<EditionsReply>('/api/editions')).body;
      expect(editions.map(({ name, withdrawn }) => [name, withdrawn?.reason])).toEqual([['Juni 2026', 'Ny kommer']]);
      expect((await readEdition(office, editions[0]?.id ?? '')).state).toBe('whole');
    } finally {
      rmSync(dataDir, { recursive: true });
    }
  });

  test('and left on a phone for months is found by the app of today, and received', async () => {
    const { app, send } = await startLater(kept);
    await using _ = app;
    const [name, shelf] = [randomUUID(), new MadeShelf()];
    await writeStorage(name, shelf, kept.storage);
    const copies = { db: openStorage(name), mirror: openMirror(shelf), hash: sha256, now: () => app.clock.now };
    const { disk } = await readRepaired(copies);
    expect([disk.events.length, disk.drafts.map(peopleIn), disk.settings.loss]).toEqual([12, [1], null]);
    const end = await pushRound(
      {
        store: {
          readOutbox: () => readOutbox(copies.db),
          keepAnswer: (...answer) => keepAnswer(copies.db, ...answer),
        },
        readAnswer: parsePushAnswer,
        clock: copies,
        app: packageJson.version,
        async send(body) {
          const { status, body: answer } = await send(disk.settings.install, body);
          const contentType = 'application/json';
          return { status, redirected: false, contentType, body: JSON.stringify(answer), retryAfterMs: null };
        },
      },
      new Set(),
    );
    expect(end.kind).toBe('all_received');
    const after = await readRepaired(copies);
    expect(after.disk.events.map(({ seq, receipt }) => [seq, receipt?.state])).toEqual(
      Array.from({ length: 12 }, (_, index) => [index + 1, 'stored']),
    );
  });
});
