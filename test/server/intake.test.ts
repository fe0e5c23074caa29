import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { makeIntake } from '../../server/intake.ts';
import { findSenderByToken, type Sender } from '../../server/store/devices.ts';
import type { Taken } from '../../server/sync.ts';
import { verify } from '../../server/verify.ts';
import type { MadeEvent } from '../support/events.ts';
import { makeSlot, people, sha256 } from '../support/events.ts';
import type { Phone } from '../support/phone.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let phones: readonly Phone[];
beforeAll(async () => {
  app = await startTestApp();
  phones = await Promise.all([app.phone('counter'), app.phone('counter'), app.phone('counter')]);
});
afterAll(() => app.close());
afterEach(() => vi.restoreAllMocks());

const senderOf = (phone: Phone) => findSenderByToken(app.db, sha256(phone.cookie.split('=')[1] ?? '')) as Sender;
const countOf = (phone: Phone) => phone.count(makeSlot('2026-06-03', 'day', 'storgata'), people(5));
const isHeld = ({ id }: MadeEvent) => app.db.prepare('SELECT 1 FROM event_log WHERE id = ?').get(id) !== undefined;

/** All of them hand over one count each at the same moment. */
function handOver(counts: readonly MadeEvent[]) {
  const takeIn = makeIntake(app.db);
  return Promise.allSettled(
    phones.map((phone, index) => {
      const push = phone.pushBody([counts[index] as MadeEvent]);
      return takeIn({ sender: senderOf(phone), push, now: app.clock.now });
    }),
  );
}

test('pushes that come at once wait for the disk together, and each gets its own answer', async () => {
  const counts = phones.map(countOf);
  const begun = vi.spyOn(app.db, 'transaction');
  const answers = await handOver(counts);
  expect(begun).toHaveBeenCalledTimes(1);
  const results = answers.map((answer) => (answer.status === 'fulfilled' ? answer.value.results : []));
  expect(results.map(([result]) => result)).toEqual(
    counts.map(({ id, h }) => expect.objectContaining({ id, h, state: 'stored' })),
  );
});

test('those that come one turn after another wait for the disk together too', async () => {
  const counts = phones.map(countOf);
  const begun = vi.spyOn(app.db, 'transaction');
  const takeIn = makeIntake(app.db);
  /** Each asks for its turn before the one before it is taken in, as a request does that lies in another socket. */
  const inTurn = async (index: number): Promise<readonly Taken[]> => {
    const others = phones[index + 1] ? nextTurn().then(() => inTurn(index + 1)) : [];
    const [phone, count] = [phones[index] as Phone, counts[index] as MadeEvent];
    const own = takeIn({ sender: senderOf(phone), push: phone.pushBody([count]), now: app.clock.now });
    return [await own, ...(await others)];
  };
  const taken = await inTurn(0);
  expect(begun).toHaveBeenCalledTimes(1);
  expect(taken.flatMap(({ results }) => results.map(({ id }) => id))).toEqual(counts.map(({ id }) => id));
});

test('one that cannot be taken does not hold up the others', async () => {
  const counts = phones.map(countOf);
  app.db.exec(`CREATE TRIGGER fault BEFORE INSERT ON event_log WHEN new.id = '${counts[1]?.id}'
    BEGIN SELECT RAISE(ABORT, 'a fault in the middle'); END`);
  const answers = await handOver(counts);
  app.db.exec('DROP TRIGGER fault');
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(counts.map(isHeld)).toEqual([true, false, true]);
  expect(verify(app.db).faults).toEqual([]);
});

test('after a fault of the disk nothing is tried again, and nothing is answered', async () => {
  const fault = Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_FSYNC' });
  const begun = vi.spyOn(app.db, 'transaction').mockImplementation(() => {
    throw fault;
  });
  const answers = await handOver(phones.map(countOf));
  expect(begun).toHaveBeenCalledTimes(1);
  expect(answers).toEqual(phones.map(() => ({ status: 'rejected', reason: fault })));
});
