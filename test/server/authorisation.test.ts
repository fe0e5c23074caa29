import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calls } from '#shared/api.ts';
import { revokeVerb } from '../../server/verbs/revoke.ts';
import { call, enrolPhone, type Phone } from '../support/phone.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

/**
 * Who is answered how, written by hand. `unapproved` came by a printed invitation as a coordinator, `revoked` and `off` were
 * coordinators, `gone` was revoked 31 days ago: the strongest role shows what the admission takes away.
 */
const callers = ['nobody', 'counter', 'author', 'coordinator', 'revoked', 'unapproved', 'off', 'gone'] as const;

const expected = {
  //             nobody counter author coordinator revoked unapproved off gone
  health: /*      */ [200, 200, 200, 200, 200, 200, 200, 200],
  openapi: /*     */ [200, 200, 200, 200, 200, 200, 200, 200],
  enrol: /*       */ [401, 401, 401, 401, 401, 401, 401, 401], // a wrong code, whoever brings it
  push: /*        */ [401, 200, 200, 200, 200, 200, 401, 401],
  ref: /*         */ [401, 200, 200, 200, 403, 200, 401, 401],
  averages: /*    */ [401, 403, 200, 200, 403, 403, 401, 401],
  coverage: /*    */ [401, 200, 403, 200, 403, 403, 401, 401],
  figure: /*      */ [401, 403, 200, 200, 403, 403, 401, 401],
  figureSvg: /*   */ [401, 403, 200, 200, 403, 403, 401, 401],
  inbox: /*       */ [401, 403, 403, 200, 403, 403, 401, 401],
  revisions: /*   */ [401, 403, 403, 404, 403, 403, 401, 401], // 404: there is no such count
  decisions: /*   */ [401, 403, 403, 200, 403, 403, 401, 401],
} as const satisfies Readonly<Record<string, readonly number[]>>;

let app: TestApp;
const phones: Partial<Record<(typeof callers)[number], Phone>> = {};

beforeAll(async () => {
  app = await startTestApp({ limits: { wrongCodesPerAddress: 100 } });
  const now = app.clock.now;
  app.clock.now = now - 31 * 24 * 3_600_000;
  phones.gone = await app.phone('coordinator');
  revokeVerb(app.config, { person: phones.gone.person.id }, app.clock.now);
  app.clock.now = now;
  for (const role of ['counter', 'author', 'coordinator'] as const) phones[role] = await app.phone(role);
  phones.revoked = await app.phone('coordinator');
  revokeVerb(app.config, { person: phones.revoked.person.id }, now);
  phones.off = await app.phone('coordinator');
  revokeVerb(app.config, { person: phones.off.person.id, off: true }, now);
  phones.unapproved = await enrolPhone(app.origin, await app.print('coordinator'));
});
afterAll(() => app.close());

const places: Readonly<Record<string, string>> = { season: '2026', figure: '2', id: randomUUID() };
const bodies: Readonly<Record<string, (phone: Phone | undefined) => unknown>> = {
  enrol: () => ({ code: '00000-00000', install: randomUUID(), device: '' }),
  push: (phone) => (phone ?? phones.counter)?.pushBody([]),
  decisions: (phone) => {
    const made = (phone ?? phones.counter)?.decide({ id: randomUUID(), h: 'a'.repeat(64) }, 'discard');
    return { id: made?.id, seq: made?.seq, h: made?.h, raw: made?.raw };
  },
};

test('every call of the API has a row', () => {
  expect(Object.keys(calls).filter((name) => !Object.hasOwn(expected, name))).toEqual([]);
});

describe.each(Object.entries(calls))('%s', (name, { method, path }) => {
  test.each(callers)('asked by %s', async (caller) => {
    const phone = phones[caller];
    const place = path.replace(/:(\w+)/g, (_, key: string) => places[key] ?? key);
    const { status, body } = await call(app.origin, place, {
      ...(phone ? { cookie: phone.cookie } : {}),
      ...(method === 'POST' ? { body: bodies[name]?.(phone) ?? {} } : {}),
    });
    const row: readonly number[] | undefined = expected[name as keyof typeof expected];
    expect([status, status === row?.[callers.indexOf(caller)] ? undefined : body]).toEqual([
      row?.[callers.indexOf(caller)],
      undefined,
    ]);
  });
});
