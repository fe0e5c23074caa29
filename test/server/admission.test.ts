import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CoverageReply, Ref } from '#shared/api.ts';
import { usualSeason } from '#shared/domain/catalogue.ts';
import { sha256 } from '../../server/event-chain.ts';
import { house } from '../../server/house.ts';
import { findSenderByToken, type Sender } from '../../server/store/devices.ts';
import { takePush } from '../../server/sync.ts';
import { approveVerb } from '../../server/verbs/approve.ts';
import { enrolVerb } from '../../server/verbs/enrol.ts';
import { peopleVerb } from '../../server/verbs/people.ts';
import { revokeVerb } from '../../server/verbs/revoke.ts';
import { verify } from '../../server/verify.ts';
import { type MadeEvent, makeSlot, people } from '../support/events.ts';
import { enrolPhone, type Phone } from '../support/phone.ts';
import { runServer, runToEnd } from '../support/running-server.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

let app: TestApp;
let office: Phone;
beforeAll(async () => {
  app = await startTestApp({ day: '2026-06-08', clock: '12:00' });
  office = await app.phone('coordinator');
});
afterAll(() => app.close());

const error = (status: number, code: string) => ({ status, body: { error: { code } } });
const printedPhone = async (role: 'counter' | 'coordinator' = 'counter', name = `En ${randomUUID()}`) =>
  enrolPhone(app.origin, await app.print(role, name));
const verdictsOf = async (phone: Phone, ...made: readonly MadeEvent[]) =>
  (await phone.push(...made)).results.map(({ state, code }) => [state, code]);
const approve = (asked: Parameters<typeof approveVerb>[1]) => approveVerb(app.config, asked, app.clock.now).json;
const revoke = (asked: Parameters<typeof revokeVerb>[1]) => revokeVerb(app.config, asked, app.clock.now).json;

/** Each test has a slot of its own. */
const slots = ['2026-06-01', '2026-06-03', '2026-06-05'].flatMap((date) =>
  (['day', 'evening'] as const).flatMap((shift) =>
    ['storgata', 'vaterland', 'akerselva', 'urtegata'].map((area) => makeSlot(date, shift, area)),
  ),
);
const nextSlot = () => slots.pop() ?? makeSlot('2026-06-01', 'day', 'storgata');

async function cellOf({ date, shift, area }: ReturnType<typeof nextSlot>) {
  const { body } = await office.get<CoverageReply>('/api/seasons/2026/coverage');
  const occasion = body.occasions.find((one) => one.date === date && one.shift === shift);
  const found = occasion?.areas.find((one) => one.area === area);
  return found && [found.state, found.flags];
}

function phonesOf({ person }: Phone) {
  const listed = peopleVerb(app.config, app.clock.now).json.people as {
    id: string;
    state: string;
    phones: { id: string; state: string; pending: number | null }[];
  }[];
  const found = listed.find(({ id }) => id === person.id);
  return { state: found?.state, phones: found?.phones ?? [] };
}

describe('a phone that came by a printed invitation', () => {
  test('counts at once, and what it counts waits until somebody approves it', async () => {
    const phone = await printedPhone('counter', 'Trykt Tora');
    const slot = nextSlot();
    const made = phone.count(slot, people(5));
    expect((await phone.get<Ref>('/api/ref/1')).body.seasons.map(({ id }) => id)).toEqual(['2026']);
    expect(await phone.get('/api/seasons/2026/coverage')).toMatchObject(error(403, 'no_right'));
    expect(await verdictsOf(phone, made)).toEqual([['quarantined', 'not_approved']]);
    expect(await cellOf(slot)).toEqual(['missing', ['quarantined']]);
    expect(phonesOf(phone)).toMatchObject({ state: 'approved', phones: [{ state: 'waiting' }] });

    expect(approve({ name: 'Trykt Tora' })).toMatchObject({ phones: 1, released: 1 });
    expect(await cellOf(slot)).toEqual(['counted', []]);
    expect((await phone.get('/api/seasons/2026/coverage')).status).toBe(200);
    expect(await verdictsOf(phone, phone.amend(made, { outcome: people(6) }))).toEqual([['stored', null]]);
    expect(await cellOf(slot)).toEqual(['counted', []]);
    expect(phonesOf(phone).phones).toMatchObject([{ state: 'approved' }]);
  });

  test('is released by decisions in the log: what it was answered stands, and the log holds', async () => {
    const phone = await printedPhone();
    const made = phone.count(nextSlot(), people(5));
    const before = await verdictsOf(phone, made);
    const decided = () =>
      app.db.prepare("SELECT count(*) FROM event_log WHERE type = 'decide' AND subject = ?").pluck().get(made.id);
    expect(decided()).toBe(0);
    approve({ person: phone.person.id });
    expect(decided()).toBe(1);
    expect(await verdictsOf(phone, made)).toEqual(before);
    expect(approve({ person: phone.person.id })).toMatchObject({ phones: 0, released: 0 });
    expect(decided()).toBe(1);
    expect(verify(app.db).faults).toEqual([]);
  });

  test('is released as far as it would have been taken in: a text that nobody can read goes on waiting', async () => {
    const phone = await printedPhone();
    const slot = nextSlot();
    const made = [phone.event({ note: 'nonsense' }), phone.count(slot, people(5))];
    expect(await verdictsOf(phone, ...made)).toEqual([
      ['quarantined', 'bad_content'],
      ['quarantined', 'not_approved'],
    ]);
    expect(approve({ person: phone.person.id })).toMatchObject({ phones: 1, released: 1 });
    expect(await cellOf(slot)).toEqual(['counted', []]);
  });

  test('is not released against what a coordinator has decided meanwhile', async () => {
    const phone = await printedPhone();
    const slot = nextSlot();
    const made = phone.count(slot, people(5));
    await phone.push(made);
    await office.push(office.decide(made, 'discard'));
    expect(approve({ person: phone.person.id })).toMatchObject({ phones: 1, released: 0 });
    expect((await cellOf(slot))?.[0]).toBe('missing');
  });

  test('has no office before it is approved, whatever its role will be', async () => {
    const phone = await printedPhone('coordinator');
    const draft = office.plan({ ...usualSeason(2027), state: 'draft' });
    await office.push(draft);
    const seasons = async (of: Phone) => (await of.get<Ref>('/api/ref/1')).body.seasons.map(({ id }) => id);
    expect([await seasons(office), await seasons(phone)]).toEqual([['2026', '2027'], ['2026']]);
    const theirs = (await app.phone('counter')).count(nextSlot(), people(5));
    const decision = phone.decide(theirs, 'discard');
    expect(await verdictsOf(phone, decision, phone.plan(usualSeason(2028)), theirs)).toEqual([
      ['quarantined', 'no_right'],
      ['quarantined', 'no_right'],
      ['quarantined', 'foreign_install'],
    ]);
    expect(approve({ person: phone.person.id })).toMatchObject({ phones: 1, released: 0 });
    expect(await seasons(phone)).toEqual(['2026', '2027']);
  });

  test('is approved alone, where another phone of the same person waits too', async () => {
    const one = await printedPhone('counter', 'Lag 1');
    app.clock.now += 1;
    const code = await app.print('counter', 'Lag 2');
    app.db
      .prepare(
        "UPDATE enrolment_code SET person = ? WHERE used_at IS NULL AND person = (SELECT id FROM person WHERE name = 'Lag 2')",
      )
      .run(one.person.id);
    const other = await enrolPhone(app.origin, code);
    expect(other.person).toEqual(one.person);
    const [mine, theirs] = [nextSlot(), nextSlot()];
    await one.push(one.count(mine, people(5)));
    await other.push(other.count(theirs, people(5)));
    const [first] = phonesOf(one).phones;
    expect(approve({ device: first?.id })).toMatchObject({ phones: 1, released: 1 });
    expect([await cellOf(mine), await cellOf(theirs)]).toEqual([
      ['counted', []],
      ['missing', ['quarantined']],
    ]);
    expect(phonesOf(one).phones.map(({ state }) => state)).toEqual(['approved', 'waiting']);
  });

  test('has 72 hours to come', async () => {
    await using printed = await startTestApp();
    const [early, late] = [await printed.print('counter'), await printed.print('counter')];
    printed.clock.now += 72 * hourMs - 1;
    await enrolPhone(printed.origin, early);
    printed.clock.now += 1;
    await expect(enrolPhone(printed.origin, late)).rejects.toThrow('401');
  });
});

const senderOf = (phone: Phone) => {
  const sender = findSenderByToken(app.db, sha256(phone.cookie.split('=')[1] ?? ''));
  if (!sender) throw new Error('no sender');
  return sender;
};
const judgePush = (phone: Phone, sender: Sender) =>
  takePush(app.db, sender, phone.pushBody([phone.count(nextSlot(), people(5))]), app.clock.now).results[0]?.code;

test('a push that was under way while somebody approved the phone, or revoked it, is judged by what is true now', async () => {
  const judge = (phone: Phone, when: () => unknown) => {
    const sender = senderOf(phone);
    when();
    return judgePush(phone, sender);
  };
  const waiting = await printedPhone();
  expect(judge(waiting, () => {})).toBe('not_approved');
  expect(judge(waiting, () => approve({ person: waiting.person.id }))).toBeNull();
  expect(judge(waiting, () => revoke({ person: waiting.person.id }))).toBe('revoked');
});

describe('a lost phone', () => {
  const twoPhones = async () => {
    const lost = await app.phone('counter');
    app.clock.now += 1;
    const code = await app.invite('counter', 'Ny telefon');
    app.db.prepare('UPDATE enrolment_code SET person = ? WHERE used_at IS NULL').run(lost.person.id);
    return [lost, await enrolPhone(app.origin, code)] as const;
  };

  test('is shut out alone: the other phone of the same person goes on', async () => {
    const [lost, kept] = await twoPhones();
    const [device] = phonesOf(lost).phones;
    revoke({ device: device?.id });
    expect(await lost.get('/api/ref/1')).toMatchObject(error(403, 'revoked'));
    expect((await kept.get('/api/ref/1')).status).toBe(200);
    expect(await verdictsOf(lost, lost.count(nextSlot(), people(5)))).toEqual([['quarantined', 'revoked']]);
    expect(await verdictsOf(kept, kept.count(nextSlot(), people(5)))).toEqual([['stored', null]]);
    expect(phonesOf(lost)).toMatchObject({ state: 'approved', phones: [{ state: 'revoked' }, { state: 'approved' }] });

    revoke({ device: device?.id, off: true });
    expect(await lost.tryPush([])).toMatchObject(error(401, 'not_enrolled'));
    expect((await kept.tryPush([])).status).toBe(200);
  });

  test('that was revoked by mistake is let in again', async () => {
    const phone = await app.phone('counter');
    revoke({ person: phone.person.id, off: true });
    expect(await phone.get('/api/ref/1')).toMatchObject(error(401, 'not_enrolled'));
    revoke({ person: phone.person.id, undo: true });
    expect((await phone.get('/api/ref/1')).status).toBe(200);
  });
});

describe('a person who is revoked', () => {
  test('hands over to quarantine for 30 days from the first revocation, then is a stranger', async () => {
    const phone = await app.phone('counter');
    const { now } = app.clock;
    revoke({ person: phone.person.id });
    app.clock.now = now + 29 * dayMs;
    revoke({ person: phone.person.id });
    expect(await verdictsOf(phone, phone.count(nextSlot(), people(5)))).toEqual([['quarantined', 'revoked']]);
    app.clock.now = now + 30 * dayMs;
    expect((await phone.tryPush([])).status).toBe(200);
    app.clock.now = now + 30 * dayMs + 1;
    expect(await phone.tryPush([])).toMatchObject(error(401, 'not_enrolled'));
    app.clock.now = now;
  });

  test('is shut out at once with --off, and a code made before opens nothing', async () => {
    const phone = await app.phone('counter');
    const code = await app.invite('counter', 'Til gammel');
    app.db.prepare('UPDATE enrolment_code SET person = ? WHERE used_at IS NULL').run(phone.person.id);
    revoke({ person: phone.person.id, off: true });
    expect(await phone.tryPush([])).toMatchObject(error(401, 'not_enrolled'));
    await expect(enrolPhone(app.origin, code)).rejects.toThrow('401');
    expect(() => approve({ person: phone.person.id })).toThrow('is revoked');
  });
});

describe('the cookie', () => {
  const month = 30 * dayMs;
  /** Each push says its cookie; the phone does not remember a new one by itself. */
  const pushWith = async (phone: Phone, cookie: string) => {
    const reply = await new (phone.constructor as typeof Phone)(phone.origin, { ...phone, cookie }).tryPush([]);
    return [reply.status, reply.headers.getSetCookie()[0]?.split(';')[0]] as const;
  };

  test('is renewed with a push after 30 days, and not before', async () => {
    await using old = await startTestApp();
    const phone = await old.phone('counter');
    old.clock.now += month - 1;
    expect(await pushWith(phone, phone.cookie)).toEqual([200, undefined]);
    old.clock.now += 1;
    const [status, next = ''] = await pushWith(phone, phone.cookie);
    expect([status, next === phone.cookie]).toEqual([200, false]);
    expect(next).toMatch(/^device=[\w-]{43}$/);
    const kept = JSON.stringify(old.db.prepare('SELECT * FROM device').all());
    expect(kept).not.toContain(next.split('=')[1]);
  });

  test('that is old opens the door until the new one is used, however often the answer is lost; then it is dead', async () => {
    await using old = await startTestApp();
    const phone = await old.phone('counter');
    old.clock.now += month;
    const [, lost = ''] = await pushWith(phone, phone.cookie);
    expect(await pushWith(phone, phone.cookie)).toEqual([200, undefined]);
    old.clock.now += hourMs;
    const [, second = ''] = await pushWith(phone, phone.cookie);
    expect(new Set([phone.cookie, lost, second]).size).toBe(3);
    expect((await pushWith(phone, second))[0]).toBe(200);
    expect((await pushWith(phone, phone.cookie))[0]).toBe(401);
    expect((await pushWith(phone, lost))[0]).toBe(401);
    expect(await pushWith(phone, second)).toEqual([200, undefined]);
  });

  test('whose answer was only slow is still good: within an hour no other is offered', async () => {
    await using old = await startTestApp();
    const phone = await old.phone('counter');
    old.clock.now += month;
    const [, slow = ''] = await pushWith(phone, phone.cookie);
    old.clock.now += hourMs - 1;
    expect(await pushWith(phone, phone.cookie)).toEqual([200, undefined]);
    expect((await pushWith(phone, slow))[0]).toBe(200);
  });

  test('of a revoked phone is not renewed', async () => {
    await using old = await startTestApp();
    const phone = await old.phone('counter');
    old.clock.now += month;
    revokeVerb(old.config, { person: phone.person.id }, old.clock.now);
    expect(await pushWith(phone, phone.cookie)).toEqual([200, undefined]);
  });
});

describe('the command line', () => {
  beforeAll(async () => {
    for (let twin = 0; twin < 2; twin++) await enrolPhone(app.origin, await app.invite('counter', 'Tvilling'));
  });

  const lastLine = (text: string) => JSON.parse(text.trim().split('\n').at(-1) ?? '');

  test('prints an invitation, lists who waits, approves and revokes beside a running server', async () => {
    await using server = await runServer();
    const admin = async (...args: string[]) => {
      const { status, stdout, stderr } = await runToEnd('server/admin.ts', [...args, '--json'], {
        DATA_DIR: server.dataDir,
      });
      expect([status, stderr]).toEqual([0, '']);
      return lastLine(stdout);
    };
    const { code, expiresAt } = await admin('enrol', '--role', 'counter', '--name', 'Åse', '--printed');
    expect(Math.round((expiresAt - Date.now()) / hourMs)).toBe(72);
    const stateOf = async () => {
      const { people: listed } = await admin('people');
      const found = listed.find(({ name }: { name: string }) => name === 'Åse');
      return [found.state, found.phones.map(({ state }: { state: string }) => state)];
    };
    expect(await stateOf()).toEqual(['invited', []]);
    const phone = await enrolPhone(server.origin, code);
    expect(await verdictsOf(phone, phone.count(makeSlot('2026-06-03', 'day', 'storgata'), people(5)))).toEqual([
      ['quarantined', 'not_approved'],
    ]);
    expect(await stateOf()).toEqual(['approved', ['waiting']]);
    expect(await admin('approve', '--name', 'Åse')).toMatchObject({ ok: true, phones: 1, released: 1 });
    expect(await stateOf()).toEqual(['approved', ['approved']]);
    expect((await phone.get('/api/seasons/2026/coverage')).status).toBe(200);
    await admin('revoke', '--person', phone.person.id);
    expect(await stateOf()).toEqual(['revoked', ['approved']]);
    expect(await phone.get('/api/ref/1')).toMatchObject(error(403, 'revoked'));
    await admin('revoke', '--person', phone.person.id, '--off');
    expect(await phone.tryPush([])).toMatchObject(error(401, 'not_enrolled'));
  });

  test.each([
    [{}, 'Say who is meant by one of --person ID, --name NAME and --device ID'],
    [{ person: 'x', name: 'y' }, 'Say who is meant by one of'],
    [{ name: 'Nobody' }, '--name is "Nobody": there is nobody of that name'],
    [{ name: 'Tvilling' }, '--name is "Tvilling": there are 2 of that name'],
    [{ person: 'nobody' }, '--person is "nobody": there is nobody of that id'],
    [{ person: house.id }, 'there is nobody of that id'],
    [{ device: 'none' }, '--device is "none": there is no such device'],
  ])('does nothing to %j', async (asked, sentence) => {
    const before = app.db.prepare('SELECT * FROM person').all();
    expect(() => approve(asked)).toThrow(sentence);
    expect(() => revoke(asked)).toThrow(sentence);
    expect(app.db.prepare('SELECT * FROM person').all()).toEqual(before);
  });

  test('gives no code to the house itself, which nobody is', async () => {
    await expect(enrolVerb(app.config, { person: house.id }, app.clock.now)).rejects.toThrow('nobody of that id');
  });
});
