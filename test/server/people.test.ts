import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CoverageReply } from '#shared/api.ts';
import type { Invitation, ListedPerson, PeopleReply } from '#shared/people-api.ts';
import { makeSlot, people } from '../support/events.ts';
import { enrolPhone, type Phone } from '../support/phone.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const hourMs = 3_600_000;

let app: TestApp;
let office: Phone;
beforeAll(async () => {
  app = await startTestApp({ day: '2026-06-03', clock: '20:00' });
  office = await app.phone('coordinator');
});
afterAll(() => app.close());

const listed = async () => (await office.get<PeopleReply>('/api/people')).body.people;
async function personOf({ person }: Pick<Phone, 'person'>): Promise<ListedPerson> {
  const found = (await listed()).find(({ id }) => id === person.id);
  if (!found) throw new Error('not listed');
  return found;
}
async function invite(name: string, more: object = {}): Promise<Invitation> {
  const { status, body } = await office.post('/api/people', { name, role: 'counter', ...more });
  expect(status, JSON.stringify(body)).toBe(200);
  return body as Invitation;
}
const problem = (code: string) => ({
  status: 400,
  body: { error: { code: 'bad_request', details: { problem: code } } },
});
const verdict = async (phone: Phone, area: string) =>
  (await phone.push(phone.count(makeSlot('2026-06-03', 'day', area), people(3)))).results[0]?.code;

describe('an invitation', () => {
  test('that is shown lets a phone in at once, for ten minutes, and is listed as open until it is used', async () => {
    const made = await invite('Vist Vilde');
    expect(made).toMatchObject({ role: 'counter', isPrinted: false, expiresAt: app.clock.now + 600_000 });
    expect(made.link).toBe(`${app.origin}/#e=${made.code}`);
    const open = [{ expiresAt: made.expiresAt, isPrinted: false }];
    expect(await personOf(made)).toMatchObject({ state: 'invited', invitations: open, phones: [] });
    const phone = await enrolPhone(app.origin, made.code);
    expect(phone.person).toEqual(made.person);
    expect(await personOf(made)).toMatchObject({ state: 'approved', invitations: [], phones: [{ state: 'approved' }] });
  });

  test('that is printed lives 72 hours, and its phone waits until it is approved; then its counts enter', async () => {
    const made = await invite('Trykt Trine', { isPrinted: true });
    expect(made.expiresAt).toBe(app.clock.now + 72 * hourMs);
    const phone = await enrolPhone(app.origin, made.code);
    expect(await verdict(phone, 'storgata')).toBe('not_approved');
    const [waiting] = (await personOf(phone)).phones;
    expect(waiting).toMatchObject({ state: 'waiting', label: 'Test phone', max: 1, gaps: [] });
    const approved = await office.post(`/api/phones/${waiting?.device}/approve`, {});
    expect(approved.body).toEqual({ id: waiting?.device, phones: 1, released: 1 });
    expect((await personOf(phone)).phones).toMatchObject([{ state: 'approved' }]);
    const { body } = await office.get<CoverageReply>('/api/seasons/2026/coverage');
    const round = body.occasions.find(({ date, shift }) => date === '2026-06-03' && shift === 'day');
    expect(round?.areas.find(({ area }) => area === 'storgata')?.state).toBe('counted');
  });

  test('for somebody known is for their next phone', async () => {
    const phone = await enrolPhone(app.origin, (await invite('Neste Nina')).code);
    const again = await office.post(`/api/people/${phone.person.id}/invitations`, {});
    const next = await enrolPhone(app.origin, (again.body as Invitation).code);
    expect(next.person).toEqual(phone.person);
    expect((await personOf(phone)).phones.length).toBe(2);
  });

  test('of a name that is taken, in whatever letters, or of no name, is not made', async () => {
    await invite('Samme Sara');
    const asked = (name: string) => office.post('/api/people', { name, role: 'counter' });
    expect(await asked('  samme sara ')).toMatchObject(problem('name_taken'));
    expect((await asked('  ')).status).toBe(400);
    expect((await listed()).filter(({ name }) => name === 'Samme Sara').length).toBe(1);
  });

  test('has its code in its own answer and nowhere else', async () => {
    const { code } = await invite('Hemmelige Hege');
    expect(JSON.stringify(await listed())).not.toContain(code);
    const rows = JSON.stringify(app.db.prepare('SELECT * FROM enrolment_code').all());
    expect(rows).not.toContain(code);
  });
});

describe('a phone', () => {
  test('is listed with what it said last and what has come from it', async () => {
    const phone = await app.phone('counter');
    const [, second, third] = [1, 2, 3].map((n) =>
      phone.count(makeSlot('2026-06-03', 'evening', 'storgata'), people(n)),
    );
    await phone.tryPush([second!, third!], {
      pending: 3,
      oldest: app.clock.now - hourMs,
      app: '1.2.3',
      now: app.clock.now + 5000,
    });
    expect((await personOf(phone)).phones).toMatchObject([
      {
        install: phone.install,
        lastContactAt: app.clock.now,
        app: '1.2.3',
        pending: 1,
        oldestAt: app.clock.now - hourMs,
        isPersisted: true,
        skewMs: 5000,
        max: 3,
        gaps: [[1, 1]],
        isSilent: false,
        isThisOne: false,
      },
    ]);
    expect((await personOf(office)).phones).toMatchObject([{ isThisOne: true }]);
  });

  test('that has been silent for 72 hours with something un-sent puts its person on top', async () => {
    await using quiet = await startTestApp();
    const [anne, coordinator, zara] = [
      await quiet.phone('counter'),
      await quiet.phone('coordinator'),
      await enrolPhone(quiet.origin, await quiet.invite('counter', 'Åse')),
    ];
    await anne.tryPush([], { pending: 0 });
    await zara.tryPush([], { pending: 2 });
    const names = async () =>
      (await coordinator.get<PeopleReply>('/api/people')).body.people.map(({ name, phones }) => [
        name,
        phones.some((one) => one.isSilent),
      ]);
    quiet.clock.now += 72 * hourMs - 1;
    expect(await names()).toEqual([
      ['En coordinator', false],
      ['En counter', false],
      ['Åse', false],
    ]);
    quiet.clock.now += 1;
    expect(await names()).toEqual([
      ['Åse', true],
      ['En coordinator', false],
      ['En counter', false],
    ]);
  });
});

describe('somebody', () => {
  test('gets another name and role, and no event is another for it', async () => {
    const phone = await enrolPhone(app.origin, (await invite('Gamle Grete')).code);
    await verdict(phone, 'vaterland');
    const log = () => JSON.stringify(app.db.prepare('SELECT * FROM event_log').all());
    const before = log();
    const path = `/api/people/${phone.person.id}`;
    expect((await office.post(path, { name: 'Lag 1', role: 'author' })).status).toBe(200);
    expect(await personOf(phone)).toMatchObject({ name: 'Lag 1', role: 'author' });
    expect(log()).toBe(before);
    expect(await verdict(phone, 'akerselva')).toBe('no_right');
    expect(await office.post(path, { name: 'En coordinator', role: 'counter' })).toMatchObject(problem('name_taken'));
    expect((await office.post(path, { name: 'lag 1', role: 'counter' })).status).toBe(200);
  });

  test.each([
    ['a person', 'people'],
    ['a phone', 'phones'],
  ] as const)('is shut out in two levels and let in again: %s', async (_, table) => {
    const phone = await app.phone('counter');
    const id = table === 'people' ? phone.person.id : (await personOf(phone)).phones[0]?.device;
    const set = async (access: string) => (await office.post(`/api/${table}/${id}/access`, { access })).status;
    const reads = async () => (await phone.get('/api/ref/1')).status;
    expect([await set('revoked'), await reads(), await verdict(phone, 'urtegata')]).toEqual([200, 403, 'revoked']);
    expect([await set('off'), await reads()]).toEqual([200, 401]);
    expect([await set('open'), await reads()]).toEqual([200, 200]);
  });

  test('who is shut out gets no new code, and the phone is not approved', async () => {
    const phone = await enrolPhone(app.origin, await app.print('counter', 'Stengte Stig'));
    const device = (await personOf(phone)).phones[0]?.device;
    await office.post(`/api/people/${phone.person.id}/access`, { access: 'revoked' });
    expect(await office.post(`/api/people/${phone.person.id}/invitations`, {})).toMatchObject(
      problem('revoked_person'),
    );
    expect(await office.post(`/api/phones/${device}/approve`, {})).toMatchObject(problem('revoked_person'));
  });

  test('never shuts the door behind which they stand', async () => {
    const self = `/api/people/${office.person.id}`;
    const device = (await personOf(office)).phones[0]?.device;
    for (const access of ['revoked', 'off']) {
      expect(await office.post(`${self}/access`, { access })).toMatchObject(problem('own_access'));
      expect(await office.post(`/api/phones/${device}/access`, { access })).toMatchObject(problem('own_access'));
    }
    expect(await office.post(self, { name: office.person.name, role: 'counter' })).toMatchObject(problem('own_access'));
    expect((await office.post(self, { name: 'Koordinator Kari', role: 'coordinator' })).status).toBe(200);
  });
});

test('the house is nobody who can be changed', async () => {
  const house = '00000000-0000-8000-8000-000000000001';
  expect((await listed()).some(({ id }) => id === house)).toBe(false);
  for (const path of [`/api/people/${house}/access`, '/api/phones/nothing/access'])
    expect((await office.post(path, { access: 'off' })).status).toBe(404);
});
