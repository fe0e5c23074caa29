import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { calls } from '#shared/api.ts';
import { catalogueAreas } from '#shared/domain/catalogue.ts';
import type { Area } from '#shared/domain/plan.ts';
import { historyCalls } from '#shared/history-api.ts';
import { planCalls } from '#shared/plan-api.ts';
import { listDescribedCalls } from '../support/described-calls.ts';
import { makeSlot, people, sha256 } from '../support/events.ts';
import { call, type Phone } from '../support/phone.ts';
import { fillPath, listServedCalls } from '../support/served-calls.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let phone: Phone;
beforeAll(async () => {
  app = await startTestApp({ limits: { wrongCodesPerAddress: 1000, wrongCodesInAnHour: 1000 } });
  phone = await app.phone('coordinator');
});
afterAll(() => app.close());

const decisions = '/api/decisions';
const { bringIn, undo, preview } = historyCalls;
/** Sent as they should be they are taken, and write: the positive twin of what is refused below. */
const writes = [calls.enrol.path, calls.push.path, planCalls.changePlan.path, decisions, bringIn.path, undo.path];
const everyPost = [...(await listDescribedCalls()).values()].filter(({ method }) => method === 'POST');
const posts = everyPost.map(({ path }) => path);
const others = posts.filter((path) => !(writes as readonly string[]).includes(path));

/** Every row there is; a heartbeat counts too. */
const everything = () => {
  const tables = app.db.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
  return JSON.stringify(tables.map((table) => [table, app.db.prepare(`SELECT * FROM "${table}"`).all()]));
};

/** What would be taken if it came from our own page. */
async function wouldBeTaken(path: string): Promise<object> {
  if (path === calls.push.path)
    return phone.pushBody([phone.count(makeSlot('2026-06-03', 'day', 'storgata'), people(5))]);
  if (path === preview.path) return means();
  if (path === bringIn.path) return { ...means(), id: randomUUID() };
  if (path === undo.path) return { reason: 'Feil fil' };
  if (path === calls.enrol.path) return { code: await app.invite('counter'), install: randomUUID(), device: '' };
  if (path === planCalls.changePlan.path) {
    const name = `Plass ${randomUUID().slice(0, 8)}`;
    const [storgata] = catalogueAreas as [Area];
    const { id, seq, h, raw } = phone.plan({
      ...storgata,
      id: name.toLowerCase().replace(' ', '-'),
      name,
      aliases: [],
    });
    return { events: [{ id, seq, h, raw }] };
  }
  if (path !== decisions) return {};
  const decision = phone.decide({ id: randomUUID(), h: 'a'.repeat(64) }, 'discard');
  return { id: decision.id, seq: decision.seq, h: decision.h, raw: decision.raw };
}

/** Another table each time, so that none is there already. */
function means() {
  const text = `område;2007\nStorgata;${++tables}\n`;
  const file = { name: 'tall.csv', base64: Buffer.from(text).toString('base64') };
  return { of: 'means', file, source: 'Rapport', hash: sha256(text) };
}
let tables = 0;

/** The path with something in each place: of an import, one that stands. */
async function pathOf(path: string): Promise<string> {
  const id = randomUUID();
  if (path === undo.path) await phone.post(bringIn.path, { ...means(), id });
  return fillPath(path, id);
}

const forms = [
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
  'text/plain; application/json',
  'application/xml',
  'text/html',
  'application/octet-stream',
  'application/jsonp',
];

test.each(posts.flatMap((path) => forms.map((form) => [path, form] as const)))(
  'a form sent to %s as %s is refused, and writes nothing',
  async (path, form) => {
    const body = JSON.stringify(await wouldBeTaken(path));
    const to = await pathOf(path);
    const before = everything();
    const reply = await call(app.origin, to, { cookie: phone.cookie, body, headers: { 'content-type': form } });
    expect(reply.status).toBe(400);
    expect(everything()).toBe(before);
  },
);

test.each(
  posts.flatMap((path) =>
    [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      { origin: 'https://example.org' },
      { origin: 'null' },
      { origin: 'http://localhost.example.org' },
      { 'sec-fetch-site': 'same-origin', origin: 'https://example.org' },
    ].map((headers) => [path, headers] as const),
  ),
)('a write to %s from %j is refused, and writes nothing', async (path, headers) => {
  const body = await wouldBeTaken(path);
  const to = await pathOf(path);
  const before = everything();
  const reply = await call(app.origin, to, { cookie: phone.cookie, body, headers });
  expect(reply).toMatchObject({ status: 403, body: { error: { code: 'no_right' } } });
  expect(everything()).toBe(before);
});

test.each(writes)('the same write to %s from our own page is taken', async (path) => {
  const body = await wouldBeTaken(path);
  const to = await pathOf(path);
  const before = everything();
  const headers = { 'sec-fetch-site': 'same-origin', origin: app.origin };
  const reply = await call(app.origin, to, { cookie: phone.cookie, body, headers });
  expect(reply, JSON.stringify(reply.body)).toMatchObject({ status: 200 });
  expect(everything()).not.toBe(before);
});

test.each(others)('what is asked of %s by our own page gets past the door', async (path) => {
  const colleague = await app.phone('coordinator');
  const headers = { 'sec-fetch-site': 'same-origin', origin: app.origin };
  const reply = await colleague.post(fillPath(path, randomUUID()), await wouldBeTaken(path), headers);
  expect(reply.status).not.toBe(403);
});

test('reading changes nothing, so a link on another site does no harm', async () => {
  await call(app.origin, '/api/ref/1', { cookie: phone.cookie });
  const before = everything();
  for (const one of await listServedCalls(app.origin)) {
    const [method, path = ''] = one.split(' ');
    if (method !== 'GET') continue;
    const headers = { 'sec-fetch-site': 'cross-site' };
    await call(app.origin, fillPath(path, randomUUID()), { cookie: phone.cookie, headers });
  }
  expect(everything()).toBe(before);
});
