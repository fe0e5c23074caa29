import { expect, test } from 'vitest';
import type { PeopleReply } from '#shared/people-api.ts';
import { inviteAgain } from '../../server/enrolment.ts';
import { makeSlot, people } from '../support/events.ts';
import { call, enrolPhone } from '../support/phone.ts';
import { startTestApp } from '../support/test-app.ts';

const storgata = makeSlot('2026-06-03', 'evening', 'storgata');
const notEnrolled = { status: 401, body: { error: { code: 'not_enrolled' } } };

test('a phone that is signed out is nobody’s: its cookie is taken away, and a copy of it opens nothing', async () => {
  await using app = await startTestApp();
  const phone = await app.phone('counter');
  expect((await phone.get('/api/ref/1')).status).toBe(200);
  const reply = await phone.post('/api/sign-out', {});
  expect(reply).toMatchObject({ status: 200, body: { signedOut: true } });
  expect(reply.headers.get('set-cookie')).toMatch(/^device=; Max-Age=0; Path=\/;.*HttpOnly/);
  expect(reply.headers.get('clear-site-data'), 'what is on the phone alone must stay there').toBeNull();
  expect(await phone.get('/api/ref/1')).toMatchObject(notEnrolled);
  expect(await phone.tryPush([])).toMatchObject(notEnrolled);
});

test('what it had handed over stays, and after another code the same phone goes on where it was', async () => {
  await using app = await startTestApp();
  const phone = await app.phone('counter');
  await phone.push(phone.count(storgata, people(4)));
  await phone.post('/api/sign-out', {});
  const { code } = await inviteAgain(
    app.db,
    { ...phone.person, role: phone.role },
    { now: app.clock.now, origin: app.origin },
  );
  const again = await enrolPhone(app.origin, code, phone.install);
  expect(again.person).toEqual(phone.person);
  expect((await again.push()).have).toEqual({ max: 1, gaps: [] });
});

test('the office sees since when a phone is signed out, with what it said last, and beside it the phone as it came back', async () => {
  await using app = await startTestApp();
  const office = await app.phone('coordinator');
  const phone = await app.phone('counter');
  await phone.push(phone.count(storgata, people(4)));
  const phones = async () =>
    (await office.get<PeopleReply>('/api/people')).body.people.find(({ id }) => id === phone.person.id)?.phones;
  expect(await phones()).toMatchObject([{ signedOutAt: null, install: phone.install }]);
  app.clock.now += 60_000;
  const signedOutAt = app.clock.now;
  await phone.post('/api/sign-out', {});
  expect(await phones()).toMatchObject([
    { signedOutAt, install: phone.install, pending: 0, max: 1, state: 'approved' },
  ]);

  const known = { ...phone.person, role: phone.role };
  const { code } = await inviteAgain(app.db, known, { now: app.clock.now, origin: app.origin });
  await (await enrolPhone(app.origin, code, phone.install)).push();
  expect(await phones()).toMatchObject([
    { signedOutAt, install: null },
    { signedOutAt: null, install: phone.install, max: 1 },
  ]);
});

test('a cookie that was on its way when the phone was signed out is worth nothing either', async () => {
  await using app = await startTestApp();
  const phone = await app.phone('counter');
  app.clock.now += app.config.limits.tokenRenewedAfterMs;
  const renewed = (await phone.tryPush([])).headers.getSetCookie()[0]?.split(';')[0] ?? '';
  expect(renewed).toMatch(/^device=.{43}$/);
  await phone.post('/api/sign-out', {});
  expect(await call(app.origin, '/api/ref/1', { cookie: renewed })).toMatchObject(notEnrolled);
});

test('a browser is told whether its cookie is known, without a refusal, and not once it is signed out', async () => {
  await using app = await startTestApp();
  const phone = await app.phone('counter');
  const stranger = await call(app.origin, '/api/known');
  expect([stranger.status, stranger.body]).toEqual([200, { known: false }]);
  expect((await phone.get('/api/known')).body).toEqual({ known: true });
  await phone.post('/api/sign-out', {});
  expect((await phone.get('/api/known')).body).toEqual({ known: false });
});

test('who is signed out already is told the same: an answer that was lost is asked for again', async () => {
  await using app = await startTestApp();
  expect(await call(app.origin, '/api/sign-out', { body: {} })).toMatchObject({
    status: 200,
    body: { signedOut: true },
  });
});
