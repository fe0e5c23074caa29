import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CoverageReply, Ref } from '#shared/api.ts';
import { makeSlot, people } from '../support/events.ts';
import { call, type Phone } from '../support/phone.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let counter: Phone;
let author: Phone;
let coordinator: Phone;
beforeAll(async () => {
  app = await startTestApp({ day: '2026-06-05', clock: '20:00' });
  const phones = [app.phone('counter'), app.phone('author'), app.phone('coordinator')] as const;
  [counter, author, coordinator] = await Promise.all(phones);
});
afterAll(() => app.close());

const averages = '/api/seasons/2026/averages';
const coverage = '/api/seasons/2026/coverage';
const error = (status: number, code: string) => ({ status, body: { error: { code } } });

test('anyone may ask for health; everything else is for the enrolled', async () => {
  expect(await call(app.origin, '/api/health')).toMatchObject({ status: 200, body: { status: 'ok' } });
  for (const path of [averages, coverage, '/api/ref/1', '/api/figures/2', '/api/figures/6.svg']) {
    expect(await call(app.origin, path), path).toMatchObject(error(401, 'not_enrolled'));
    expect(await call(app.origin, path, { cookie: 'device=guessed' }), path).toMatchObject(error(401, 'not_enrolled'));
  }
  const push = { body: counter.pushBody([]) };
  expect(await call(app.origin, '/api/sync/1/push', push)).toMatchObject(error(401, 'not_enrolled'));
});

test('a counter has no averages and no figures', async () => {
  expect(await counter.get(averages)).toMatchObject(error(403, 'no_right'));
  expect(await counter.get('/api/figures/2')).toMatchObject(error(403, 'no_right'));
  expect((await coordinator.get(averages)).status).toBe(200);
});

describe('an author', () => {
  test('has whole months and the season', async () => {
    for (const period of ['', '?from=2026-06-01&to=2026-06-30', '?from=2026-07-01', '?to=2026-07-31'])
      expect((await author.get(averages + period)).status, period).toBe(200);
  });

  test('has no single week and no single evening', async () => {
    const periods = [
      '?from=2026-06-01&to=2026-06-07',
      '?from=2026-06-03',
      '?to=2026-06-29',
      '?from=2026-06-30&to=2026-06-30',
    ];
    for (const period of periods) {
      expect(await author.get(averages + period), period).toMatchObject(error(403, 'no_right'));
      expect((await coordinator.get(averages + period)).status, period).toBe(200);
    }
  });

  test('has no coverage', async () => {
    expect(await author.get(coverage)).toMatchObject(error(403, 'no_right'));
  });
});

test.each([
  ['season', '/api/seasons/1999/averages'],
  ['season', '/api/seasons/1999/coverage'],
  ['set', `${averages}?set=nowhere`],
  ['figure', '/api/figures/9'],
  ['path', '/api/nowhere'],
])('an unknown %s is not found', async (_, path) => {
  expect(await coordinator.get(path)).toMatchObject(error(404, 'not_found'));
});

test.each(['band=old', 'basis=median', 'from=2026-06-31', 'from=yesterday', 'colour=red', 'set=', 'set=A b'])(
  'averages with %s are a bad request',
  async (query) => {
    expect(await coordinator.get(`${averages}?${query}`)).toMatchObject(error(400, 'bad_request'));
  },
);

describe('the coverage that a counter sees', () => {
  const cells = async (phone: Phone) => {
    const { body } = await phone.get<CoverageReply>(coverage);
    return new Map(
      body.occasions.flatMap(({ date, shift, areas }) =>
        areas.map(({ area, state }) => [`${date} ${shift} ${area}`, state] as const),
      ),
    );
  };

  test("names the own zero, and of a colleague's only that it was counted", async () => {
    const colleague = await app.phone('counter');
    await counter.push(counter.count(makeSlot('2026-06-05', 'day', 'storgata'), people(0)));
    await colleague.push(colleague.count(makeSlot('2026-06-05', 'day', 'vaterland'), people(0)));
    await colleague.push(
      colleague.count(makeSlot('2026-06-05', 'day', 'akerselva'), { status: 'not_counted', reason: 'safety' }),
    );
    const [own, all] = [await cells(counter), await cells(coordinator)];
    const at = (area: string) => [own.get(`2026-06-05 day ${area}`), all.get(`2026-06-05 day ${area}`)];
    expect(at('storgata')).toEqual(['zero', 'zero']);
    expect(at('vaterland')).toEqual(['counted', 'zero']);
    expect(at('akerselva')).toEqual(['not_counted', 'not_counted']);
    expect(at('urtegata')).toEqual(['missing', 'missing']);
    expect(own.get('2026-06-05 evening storgata')).toBeNull();
  });

  test("holds today's and yesterday's occasions, and until 04:00 today is still yesterday", async () => {
    const dates = async () => [...new Set([...(await cells(counter)).keys()].map((key) => key.slice(0, 10)))];
    app.clock.set('2026-06-05', '20:00');
    expect(await dates()).toEqual(['2026-06-05']);
    app.clock.set('2026-06-06', '12:00');
    expect(await dates()).toEqual(['2026-06-05']);
    app.clock.set('2026-06-07', '03:59');
    expect(await dates()).toEqual(['2026-06-05']);
    app.clock.set('2026-06-07', '04:00');
    expect(await dates()).toEqual([]);
    app.clock.set('2026-06-05', '20:00');
    expect(new Set([...(await cells(coordinator)).keys()].map((key) => key.slice(0, 10))).size).toBe(40);
  });
});

describe('the plan that a phone gets', () => {
  test('is not sent again while nothing of it has changed', async () => {
    const first = await counter.get<Ref>('/api/ref/1');
    const again = await call(app.origin, '/api/ref/1', {
      cookie: counter.cookie,
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    });
    expect([again.status, again.body]).toEqual([304, '']);
    expect(first.headers.get('etag')).toBe(`"${first.body.ref}"`);
    expect((await counter.push()).ref).toBe(first.body.ref);
  });

  test('holds 2026 with 80 rounds of four areas, its sets and its windows', async () => {
    const { body } = await counter.get<Ref>('/api/ref/1');
    const [season] = body.seasons;
    expect(season).toMatchObject({ id: '2026', state: 'open', from: '2026-06-01', to: '2026-08-31' });
    expect(season?.occasions.length).toBe(80);
    expect(season?.occasions.every(({ areas }) => areas.length === 4)).toBe(true);
    expect(season?.sets.map(({ id }) => id)).toEqual(['all', 'comparison']);
    expect(body.areas.length).toBe(9);
  });
});

describe('a revoked person', () => {
  test('reads nothing, may hand over what the phone holds for 30 days, and then is a stranger', async () => {
    const phone = await app.phone('counter');
    const kept = phone.count(makeSlot('2026-06-03', 'day', 'storgata'), people(5));
    await phone.push(kept);
    app.db.prepare('UPDATE person SET revoked_at = ? WHERE id = ?').run(app.clock.now, phone.person.id);
    expect(await phone.get('/api/ref/1')).toMatchObject(error(403, 'revoked'));
    const late = phone.count(makeSlot('2026-06-03', 'day', 'vaterland'), people(5));
    const { results } = await phone.push(kept, late);
    expect(results).toMatchObject([{ state: 'duplicate' }, { state: 'quarantined', code: 'revoked' }]);
    app.clock.now += 30 * 24 * 3_600_000 + 1;
    expect(await phone.tryPush([])).toMatchObject(error(401, 'not_enrolled'));
    app.clock.set('2026-06-05', '20:00');
  });
});

test('more than a burst of requests from one person is slowed down; others are not', async () => {
  await using slow = await startTestApp({ limits: { requestsInWindow: 3 } });
  const [one, other] = [await slow.phone('counter'), await slow.phone('counter')];
  const statuses: number[] = [];
  for (let request = 0; request < 4; request++) statuses.push((await one.tryPush([])).status);
  expect(statuses).toEqual([200, 200, 200, 429]);
  expect((await other.tryPush([])).status).toBe(200);
});

test('no answer may be kept by a cache between, and pages may run only what is ours', async () => {
  const { headers } = await coordinator.get(averages);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('content-security-policy')).not.toContain('unsafe');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});
