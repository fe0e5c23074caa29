import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AveragesReply, CoverageReply } from '#shared/api.ts';
import { catalogueAreas, usualSeason } from '#shared/domain/catalogue.ts';
import type { Area } from '#shared/domain/plan.ts';
import { inviteAgain } from '../../server/enrolment.ts';
import { sha256 } from '../../server/event-chain.ts';
import { findSenderByToken, type Sender } from '../../server/store/devices.ts';
import { setMeta } from '../../server/store/meta.ts';
import { takePush } from '../../server/sync.ts';
import { revokeVerb } from '../../server/verbs/revoke.ts';
import { type MadeEvent, makeEvent, makeSlot, people } from '../support/events.ts';
import { Pen } from '../support/pen.ts';
import { call, enrolPhone, type Phone } from '../support/phone.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let anne: Phone;
let bjorn: Phone;
let office: Phone;
beforeAll(async () => {
  app = await startTestApp({ day: '2026-06-08', clock: '12:00' });
  [anne, bjorn, office] = await Promise.all([app.phone('counter'), app.phone('counter'), app.phone('coordinator')]);
});
afterAll(() => app.close());

/** Each test has a slot of its own. */
const slots = ['2026-06-01', '2026-06-03', '2026-06-05'].flatMap((date) =>
  (['day', 'evening'] as const).flatMap((shift) =>
    ['storgata', 'vaterland', 'akerselva', 'urtegata'].map((area) => makeSlot(date, shift, area)),
  ),
);
const nextSlot = () => slots.pop() ?? makeSlot('2026-06-01', 'day', 'storgata');

async function verdictOf(phone: Phone, made: MadeEvent) {
  const [result] = (await phone.push(made)).results;
  return [result?.state, result?.code];
}

async function cellOf({ date, shift, area }: ReturnType<typeof nextSlot>) {
  const { body } = await office.get<CoverageReply>('/api/seasons/2026/coverage');
  const occasion = body.occasions.find((one) => one.date === date && one.shift === shift);
  const found = occasion?.areas.find((one) => one.area === area);
  return found && [found.state, found.flags];
}

async function sumOf(area: string) {
  const { body } = await office.get<AveragesReply>('/api/seasons/2026/averages');
  const found = body.areas.find((one) => one.area === area);
  return (found?.day.sum ?? 0) + (found?.evening.sum ?? 0);
}

describe('an event', () => {
  test('is answered with its own hash, its place in the log and what the server has', async () => {
    const phone = await app.phone('counter');
    const made = phone.count(nextSlot(), people(5));
    const answer = await phone.push(made);
    expect(answer).toMatchObject({ proto: 1, received: app.clock.now, have: { max: 1, gaps: [] }, safeThrough: null });
    expect(answer.results).toMatchObject([{ id: made.id, h: made.h, state: 'stored', code: null }]);
    const again = await phone.push(made);
    expect(again.results).toEqual([{ ...answer.results[0], state: 'duplicate' }]);
    expect((await office.get<{ epoch: string }>('/api/health')).body.epoch).toBe(answer.epoch);
  });

  test('is answered with how far the log stands in a copy, once there is one', async () => {
    await using own = await startTestApp();
    setMeta(own.db, 'safe_through', '7');
    expect((await (await own.phone('counter')).push()).safeThrough).toBe(7);
  });

  test('that has not come leaves a gap, until it comes', async () => {
    const phone = await app.phone('counter');
    const count = () => phone.count(nextSlot(), people(5));
    const [one, two, three, four, five] = [count(), count(), count(), count(), count()];
    expect((await phone.push(three)).have).toEqual({ max: 3, gaps: [[1, 2]] });
    expect((await phone.push(one)).have).toEqual({ max: 3, gaps: [[2, 2]] });
    expect((await phone.push(four)).have).toEqual({ max: 4, gaps: [[2, 2]] });
    expect((await phone.push(two)).have).toEqual({ max: 4, gaps: [] });
    expect((await phone.push(five)).have).toEqual({ max: 5, gaps: [] });
    expect((await phone.push()).have).toEqual({ max: 5, gaps: [] });
  });

  test('that nobody can read takes the number of its envelope, in the count of the phone that sent it', async () => {
    const [phone, other] = [await app.phone('counter'), await app.phone('counter')];
    const [one, two, three] = [1, 2, 3].map(() => phone.count(nextSlot(), people(5))) as [
      MadeEvent,
      MadeEvent,
      MadeEvent,
    ];
    const unreadable = { ...makeEvent(two.content, '{"what":"ever"}') };
    expect((await phone.push(one, unreadable, three)).have).toEqual({ max: 3, gaps: [] });
    const inAnothersName = phone.event({ ...other.count(nextSlot(), people(9)).content, install: other.install });
    await phone.push({ ...inAnothersName, seq: 4 });
    expect((await phone.push()).have).toEqual({ max: 4, gaps: [] });
    expect((await other.push()).have).toEqual({ max: 0, gaps: [] });
  });

  test('that calls itself something else than its envelope does is kept unread: nobody can tell which was meant', async () => {
    const phone = await app.phone('counter');
    const made = phone.count(nextSlot(), people(5));
    const renamed = { ...made, id: randomUUID() };
    const renumbered = { ...phone.count(nextSlot(), people(5)), seq: 99 };
    const read = app.db.prepare('SELECT type, subject FROM event_log WHERE id = ?');
    for (const event of [renamed, renumbered]) {
      expect(await verdictOf(phone, event)).toEqual(['quarantined', 'bad_content']);
      expect(read.get(event.id)).toEqual({ type: null, subject: null });
    }
    expect(await verdictOf(phone, made)).toEqual(['stored', null]);
    expect(read.get(made.id)).toEqual({ type: 'count', subject: made.id });
  });

  test('is found in the log by what it is about: its count, the event that is decided on, the object that is planned', async () => {
    const made = office.count(nextSlot(), people(5));
    const corrected = office.amend(made, { outcome: people(6) });
    const plassen = { ...(catalogueAreas[0] as Area), id: 'plassen', name: 'Plassen', aliases: [] };
    const about = [made, corrected, office.decide(made, 'accept'), office.plan(plassen)];
    await office.push(...about);
    const subjectOf = app.db.prepare<[string], string>('SELECT subject FROM event_log WHERE id = ?').pluck();
    expect(about.map(({ id }) => subjectOf.get(id))).toEqual([made.id, made.id, made.id, 'area:plassen']);
  });

  test('under an id that is taken by other bytes waits, and the first stands', async () => {
    const slot = nextSlot();
    const first = anne.count(slot, people(5));
    const twin = anne.count(slot, people(500), { id: first.id });
    expect(await verdictOf(anne, first)).toEqual(['stored', null]);
    expect(await verdictOf(anne, twin)).toEqual(['quarantined', 'id_conflict']);
    expect(await verdictOf(anne, twin)).toEqual(['quarantined', 'id_conflict']);
    expect(await cellOf(slot)).toEqual(['counted', ['quarantined']]);
  });

  test("of a colleague's install waits; brought by a coordinator it enters", async () => {
    const slot = nextSlot();
    const theirs = anne.count(slot, people(5));
    const rescued = anne.count(nextSlot(), people(6));
    expect(await verdictOf(bjorn, theirs)).toEqual(['quarantined', 'foreign_install']);
    expect(await cellOf(slot)).toEqual(['missing', ['quarantined']]);
    expect(await verdictOf(office, rescued)).toEqual(['stored', null]);
  });

  test('of an install that nobody owns waits, when a counter brings it', async () => {
    expect(await verdictOf(bjorn, new Pen().count(nextSlot(), people(5)))).toEqual(['quarantined', 'foreign_install']);
  });

  test("that decides or plans waits, when it is a counter's", async () => {
    const count = anne.count(nextSlot(), people(5));
    await anne.push(count);
    expect(await verdictOf(anne, anne.decide(count, 'discard'))).toEqual(['quarantined', 'no_right']);
    expect(await verdictOf(anne, anne.plan({ ...usualSeason(2026), state: 'closed', closedAt: {} }))).toEqual([
      'quarantined',
      'no_right',
    ]);
    expect((await anne.get<{ seasons: unknown[] }>('/api/ref/1')).body.seasons.length).toBe(1);
  });

  test('of an author waits: authors read', async () => {
    const author = await app.phone('author');
    expect(await verdictOf(author, author.count(nextSlot(), people(5)))).toEqual(['quarantined', 'no_right']);
  });
});

describe('what depends on other events is stored, flagged and out of the averages:', () => {
  test('a count in an area that the plan does not know', async () => {
    const slot = makeSlot('2026-06-01', 'day', 'nowhere');
    expect(await verdictOf(anne, anne.count(slot, people(5)))).toEqual(['stored', null]);
    expect(await cellOf(slot)).toEqual(['counted', ['unknown_area']]);
    const { body } = await office.get<AveragesReply>('/api/seasons/2026/averages');
    expect(body.areas.map(({ area }) => area)).not.toContain('nowhere');
  });

  test('a count in a season that the plan does not know', async () => {
    const slot = makeSlot('2026-06-01', 'day', 'storgata', '1999');
    const before = await sumOf('storgata');
    expect(await verdictOf(anne, anne.count(slot, people(5)))).toEqual(['stored', null]);
    expect(await sumOf('storgata')).toBe(before);
    const { status, body } = await office.get<CoverageReply>('/api/seasons/1999/coverage');
    const cell = { area: 'storgata', state: 'counted', flags: ['unknown_season'] };
    const round = { date: '2026-06-01', shift: 'day', state: 'unplanned', due: true, areas: [cell] };
    expect([status, body.occasions]).toEqual([200, [round]]);
    expect((await anne.get('/api/seasons/1999/coverage')).status).toBe(404);
    expect((await office.get('/api/seasons/1999/averages')).status).toBe(404);
    expect((await office.get('/api/seasons/1998/coverage')).status).toBe(404);
  });

  test('a count on a day that is not planned', async () => {
    const slot = makeSlot('2026-06-02', 'day', 'storgata');
    const before = await sumOf('storgata');
    expect(await verdictOf(anne, anne.count(slot, people(5)))).toEqual(['stored', null]);
    expect(await cellOf(slot)).toEqual(['counted', ['unplanned']]);
    expect(await sumOf('storgata')).toBe(before);
  });

  test('a correction that comes before its count', async () => {
    const slot = nextSlot();
    const first = anne.count(slot, people(5));
    const corrected = anne.amend(first, { outcome: people(7) });
    const before = await sumOf(slot.area);
    expect(await verdictOf(anne, corrected)).toEqual(['stored', null]);
    expect(await cellOf(slot)).toEqual(['missing', ['orphan']]);
    expect(await sumOf(slot.area)).toBe(before);
    expect(await verdictOf(anne, first)).toEqual(['stored', null]);
    expect(await cellOf(slot)).toEqual(['counted', []]);
    expect(await sumOf(slot.area)).toBe(before + 7);
  });

  test("a correction of a colleague's count", async () => {
    const slot = nextSlot();
    const first = anne.count(slot, people(5));
    await anne.push(first);
    const before = await sumOf(slot.area);
    expect(await verdictOf(bjorn, bjorn.amend(first, { outcome: people(700) }))).toEqual(['stored', null]);
    expect(await cellOf(slot)).toEqual(['counted', ['not_own']]);
    expect(await sumOf(slot.area)).toBe(before);
  });
});

test('practice is stored and shows nowhere, not even where nothing was planned', async () => {
  const unplanned = makeSlot('2026-06-04', 'day', 'storgata');
  expect(await verdictOf(anne, anne.count(unplanned, people(5), { practice: true }))).toEqual(['stored', null]);
  expect(await cellOf(unplanned)).toBeUndefined();
});

const senderOf = (phone: Phone) => findSenderByToken(app.db, sha256(phone.cookie.split('=')[1] ?? '')) as Sender;
type Said = Readonly<Record<string, unknown>>;
const saidBy = (install: string) => app.db.prepare<[string], Said>('SELECT * FROM install WHERE id = ?').get(install);

describe('the body of a push', () => {
  const push = (body: string, contentType = 'application/json') =>
    call(app.origin, '/api/sync/1/push', { cookie: anne.cookie, body, headers: { 'content-type': contentType } });
  const heartbeat = () => JSON.stringify(anne.pushBody([]));

  test('without events is a heartbeat', async () => {
    expect(await push(heartbeat())).toMatchObject({ status: 200, body: { results: [] } });
  });

  test('says what the phone has waiting, less what came along with it and arrived whole, and never less than nothing', async () => {
    const phone = await app.phone('counter');
    const [whole, other, damaged] = [phone, phone, phone].map((one) => one.count(nextSlot(), people(5))) as [
      MadeEvent,
      MadeEvent,
      MadeEvent,
    ];
    const broken = { ...damaged, h: 'f'.repeat(64) };
    await phone.tryPush([whole, broken], { pending: 5, oldest: 7, persisted: false, now: app.clock.now + 90 });
    expect(saidBy(phone.install)).toMatchObject({ pending: 4, oldest_at: 7, persisted: 0, skew_ms: 90 });
    await phone.tryPush([other], { pending: 0 });
    expect(saidBy(phone.install)).toMatchObject({ pending: 0, last_contact_at: app.clock.now });
  });

  test('for another person’s installation says nothing about that phone, and does not make it this one’s', async () => {
    const [owner, other] = [await app.phone('counter'), await app.phone('counter')];
    await owner.tryPush([], { pending: 3 });
    const before = saidBy(owner.install);
    await other.tryPush([], { install: owner.install, pending: 9 });
    expect(saidBy(owner.install)).toEqual(before);
    expect(before).toMatchObject({ person: owner.person.id, device: expect.any(String) });
  });

  test('that was under way while somebody was shut out is judged by what is true now', async () => {
    const phone = await app.phone('counter');
    const before = senderOf(phone);
    const judge = () =>
      takePush(app.db, before, phone.pushBody([phone.count(nextSlot(), people(5))]), app.clock.now).results[0]?.code;
    expect(judge()).toBeNull();
    revokeVerb(app.config, { person: phone.person.id }, app.clock.now);
    expect(judge()).toBe('revoked');
  });

  test('that was under way while the database was put back to before the phone is judged by what was true then', async () => {
    const phone = await enrolPhone(app.origin, await app.print('counter'));
    const { device, ...person } = senderOf(phone);
    const before: Sender = { ...person, device: { ...device!, id: randomUUID() } };
    const pushed = phone.pushBody([phone.count(nextSlot(), people(5))]);
    expect(takePush(app.db, before, pushed, app.clock.now).results[0]?.code).toBe('not_approved');
  });

  test('says which of somebody’s phones speaks for an installation now', async () => {
    const first = await app.phone('counter');
    const { code } = await inviteAgain(
      app.db,
      { ...first.person, role: 'counter' },
      { now: app.clock.now, origin: app.origin },
    );
    const second = await enrolPhone(app.origin, code);
    expect(saidBy(first.install)?.device).toBe(senderOf(first).device?.id);
    await second.tryPush([], { install: first.install });
    expect(saidBy(first.install)?.device).toBe(senderOf(second).device?.id);
  });

  test('makes a new installation of somebody known theirs, and of somebody shut out nobody’s', async () => {
    const [known, shutOut] = [await app.phone('counter'), await app.phone('counter')];
    revokeVerb(app.config, { person: shutOut.person.id }, app.clock.now);
    const [fresh, stray] = [randomUUID(), randomUUID()];
    await known.tryPush([], { install: fresh });
    await shutOut.tryPush([], { install: stray });
    expect([saidBy(fresh)?.person, saidBy(stray)]).toEqual([known.person.id, undefined]);
    await shutOut.tryPush([], { install: fresh });
    expect(saidBy(fresh)?.person).toBe(known.person.id);
  });

  test('of 1 MiB is too large, and so is one of 51 events; 50 are not', async () => {
    const tooLarge = { status: 413, body: { error: { code: 'too_large' } } };
    expect(await push(heartbeat() + ' '.repeat(1024 * 1024))).toMatchObject(tooLarge);
    const phone = await app.phone('counter');
    const many = Array.from({ length: 51 }, (_, index) => phone.event({ note: index }));
    expect(await phone.tryPush(many)).toMatchObject(tooLarge);
    expect((await phone.push(...many.slice(0, 50))).results.length).toBe(50);
  });

  test.each([
    ['is cut off', (body: string) => body.slice(0, -1)],
    ['is empty', () => ''],
    ['is a list', () => '[]'],
    ['is of another protocol', (body: string) => body.replace('"proto":1', '"proto":2')],
    ['writes its protocol in quotes', (body: string) => body.replace('"proto":1', '"proto":"1"')],
    ['has a key that is not in the protocol', (body: string) => body.replace('{', '{"colour":"red",')],
    ['has a prototype', (body: string) => body.replace('{', '{"__proto__":{"proto":1},')],
    ['has no events', (body: string) => body.replace('"events":[]', '"events":null')],
    [
      'numbers an event with a text',
      (body: string) =>
        body.replace(
          '"events":[]',
          '"events":[{"id":"019e807a-0000-7000-8000-000000000000","seq":"1","h":"0000000000000000000000000000000000000000000000000000000000000000","raw":""}]',
        ),
    ],
  ])('that %s cannot be read', async (_, damage) => {
    expect(await push(damage(heartbeat()))).toMatchObject({ status: 400, body: { error: { code: 'bad_request' } } });
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml'])(
    'of type %s is not taken for JSON',
    async (contentType) => {
      const { status, body } = await push(heartbeat(), contentType);
      expect([status, body]).toMatchObject([400, { error: { code: 'bad_request' } }]);
    },
  );

  test('from another site is turned away, and so is one that another site only claims to be ours', async () => {
    const from = (headers: Readonly<Record<string, string>>) =>
      anne.post('/api/sync/1/push', anne.pushBody([]), headers);
    const noRight = { status: 403, body: { error: { code: 'no_right' } } };
    expect(await from({ 'sec-fetch-site': 'same-origin', origin: app.origin })).toMatchObject({ status: 200 });
    for (const site of ['cross-site', 'same-site', 'none'])
      expect(await from({ 'sec-fetch-site': site })).toMatchObject(noRight);
    for (const origin of ['https://example.org', 'null', `${app.origin}0`])
      expect(await from({ origin })).toMatchObject(noRight);
  });
});
