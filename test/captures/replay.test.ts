import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type AveragesReply, calls } from '#shared/api.ts';
import type { Push, PushAnswer } from '#shared/sync/protocol.ts';
import { parsePushAnswer } from '#shared/sync/protocol.ts';
import { peopleIn } from '../../client/db/draft.ts';
import { keepAnswer, readOutbox } from '../../client/db/events.ts';
import { readRepaired } from '../../client/db/reserve.ts';
import { pushRound } from '../../client/sync/push-round.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { inviteAgain } from '../../server/enrolment.ts';
import { insertPerson } from '../../server/store/people.ts';
import { MadeShelf } from '../client/support/made-shelf.ts';
import { openMirror, openStorage, sha256 } from '../client/support/phone-storage.ts';
import { call, enrolPhone, type Phone } from '../support/phone.ts';
import { startTestApp } from '../support/test-app.ts';
import { statesIn } from './captured-phone.ts';
import { type KeptVersion, listKeptVersions } from './kept-versions.ts';
import { writeStorage } from './stored-storage.ts';

const versions = listKeptVersions();

/** Today's server, months later, with the people of then. */
async function startLater({ people }: KeptVersion) {
  const app = await startTestApp({ day: '2026-11-30', clock: '12:00' });
  const phones = new Map<string, Phone>();
  for (const person of people) {
    insertPerson(app.db, person, app.clock.now);
    const { code } = await inviteAgain(app.db, person, { now: app.clock.now, origin: app.origin });
    phones.set(person.install, await enrolPhone(app.origin, code, person.install));
  }
  const send = (install: string, body: string) =>
    call<PushAnswer>(app.origin, calls.push.path, { cookie: phones.get(install)?.cookie ?? '', body });
  const office = [...phones.values()].find(({ role }) => role === 'coordinator') as Phone;
  return { app, send, office };
}

test('the version that is given out next has been kept: what it makes is sent for years', () =>
  expect(versions.map(({ version }) => version)).toContain(packageJson.version));

describe.each(versions)('what version $version made', (kept) => {
  test('is byte for byte what it hashed', async () => {
    const events = kept.pushes.flatMap(({ body }) => (JSON.parse(body) as Push).events);
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
      expect(statesIn((await send(install, body)).body)).toEqual(states.map(() => 'duplicate'));
  });

  test.each([
    ['in the order in which it was sent', (pushes: KeptVersion['pushes']) => pushes],
    ['in the order in which nobody sent it', (pushes: KeptVersion['pushes']) => pushes.toReversed()],
  ])('says the same numbers %s', async (_name, inOrder) => {
    const { app, send, office } = await startLater(kept);
    await using _ = app;
    for (const { install, body } of inOrder(kept.pushes)) await send(install, body);
    const { body } = await office.get<AveragesReply>('/api/seasons/2026/averages?set=all');
    const evenings = body.areas.map(({ area, evening }) => [area, evening.sum, evening.counted, evening.notCounted]);
    // Storgata as corrected (1 + 3 + 21 + 2); neither the training count nor the second opinion enters.
    expect(evenings).toEqual([
      ['storgata', 27, 1, 0],
      ['vaterland', 0, 1, 0],
      ['akerselva', 0, 0, 1],
      ['urtegata', 12, 1, 0],
    ]);
    expect(body.areas.map(({ day }) => day.cancelled)).toEqual([1, 1, 1, 1]);
  });

  test('and left on a phone for months is found by the app of today, and received', async () => {
    const { app, send } = await startLater(kept);
    await using _ = app;
    const [name, shelf] = [randomUUID(), new MadeShelf()];
    await writeStorage(name, shelf, kept.storage);
    const copies = { db: openStorage(name), mirror: openMirror(shelf), hash: sha256, now: () => app.clock.now };
    const { disk } = await readRepaired(copies);
    expect([disk.events.length, disk.drafts.map(peopleIn), disk.settings.loss]).toEqual([10, [1], null]);
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
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((seq) => [seq, 'stored']),
    );
  });
});
