import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Right } from '#shared/domain/access.ts';
import { usualSeason } from '#shared/domain/catalogue.ts';
import { sha256 } from '../../server/event-chain.ts';
import { readFirstSet } from '../../server/history/first-set.ts';
import { revokeVerb } from '../../server/verbs/revoke.ts';
import { listDescribedCalls } from '../support/described-calls.ts';
import { call, enrolPhone, type Phone } from '../support/phone.ts';
import { fillPath, listServedCalls } from '../support/served-calls.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

/**
 * Who is answered how, written by hand. `unapproved` came by a printed invitation as a coordinator, `revoked` and `off` were
 * coordinators, `gone` was revoked 31 days ago: the strongest role shows what the admission takes away.
 */
const callers = ['nobody', 'counter', 'author', 'coordinator', 'revoked', 'unapproved', 'off', 'gone'] as const;

const expected = {
  //                                nobody counter author coordinator revoked unapproved off gone
  'GET /api/health': /*           */ [200, 200, 200, 200, 200, 200, 200, 200],
  'GET /api/known': /*            */ [200, 200, 200, 200, 200, 200, 200, 200],
  'GET /api/openapi.json': /*     */ [200, 200, 200, 200, 200, 200, 200, 200],
  'POST /api/enrol': /*           */ [401, 401, 401, 401, 401, 401, 401, 401], // a wrong code, whoever brings it
  'POST /api/sync/1/push': /*     */ [401, 200, 200, 200, 200, 200, 401, 401],
  'GET /api/ref/1': /*            */ [401, 200, 200, 200, 403, 200, 401, 401],
  'GET /api/seasons/:season/averages': [401, 403, 200, 200, 403, 403, 401, 401],
  'GET /api/seasons/:season/basis': [401, 403, 200, 200, 403, 403, 401, 401],
  'GET /api/seasons/:season/tables/:table': [401, 403, 200, 200, 403, 403, 401, 401],
  'GET /api/seasons/:season/tables/:table.csv': [401, 403, 200, 200, 403, 403, 401, 401],
  'GET /api/seasons/:season/coverage': [401, 200, 403, 200, 403, 403, 401, 401],
  'GET /api/seasons/:season/rounds': [401, 403, 403, 200, 403, 403, 401, 401],
  'GET /api/figures/:figure': /*  */ [401, 403, 200, 200, 403, 403, 401, 401],
  'GET /api/figures/:figure.svg': /**/ [401, 403, 200, 200, 403, 403, 401, 401],
  'GET /api/figures/:figure.png': /**/ [401, 403, 200, 200, 403, 403, 401, 401],
  'GET /api/figures/:figure.csv': /**/ [401, 403, 200, 200, 403, 403, 401, 401],
  'GET /api/figures/:figure.xlsx': /**/ [401, 403, 200, 200, 403, 403, 401, 401],
  'GET /api/figures/:figure.docx': /**/ [401, 403, 200, 200, 403, 403, 401, 401],
  'GET /api/figures/:figure.json': /**/ [401, 403, 200, 200, 403, 403, 401, 401],
  'GET /api/figures/package.zip': /**/ [401, 403, 200, 200, 403, 403, 401, 401],
  'GET /api/seasons/:season/comparison/:value': [401, 403, 404, 404, 403, 403, 401, 401], // there is no such value
  'GET /api/history': /*          */ [401, 403, 200, 200, 403, 403, 401, 401],
  'GET /api/history/templates/:of': /**/ [401, 403, 200, 200, 403, 403, 401, 401],
  'POST /api/history/preview': /* */ [401, 403, 403, 200, 403, 403, 401, 401],
  'POST /api/history/imports': /* */ [401, 403, 403, 200, 403, 403, 401, 401],
  'POST /api/history/imports/:id/undo': [401, 403, 403, 404, 403, 403, 401, 401], // there is no such import
  'GET /api/seasons/:season/quality': [401, 403, 403, 200, 403, 403, 401, 401],
  'GET /api/seasons/:season/reconciliation': [401, 403, 403, 200, 403, 403, 401, 401],
  'GET /api/people': /*           */ [401, 403, 403, 200, 403, 403, 401, 401],
  'POST /api/people': /*          */ [401, 403, 403, 200, 403, 403, 401, 401],
  'POST /api/people/:id': /*      */ [401, 403, 403, 404, 403, 403, 401, 401], // there is nobody of that id
  'POST /api/people/:id/invitations': [401, 403, 403, 404, 403, 403, 401, 401],
  'POST /api/people/:id/access': /**/ [401, 403, 403, 404, 403, 403, 401, 401],
  'POST /api/phones/:id/access': /**/ [401, 403, 403, 404, 403, 403, 401, 401],
  'POST /api/phones/:id/approve': /**/ [401, 403, 403, 404, 403, 403, 401, 401],
  'GET /api/editions': /*         */ [401, 403, 200, 200, 403, 403, 401, 401],
  'POST /api/editions/draft': /*  */ [401, 403, 403, 200, 403, 403, 401, 401],
  'POST /api/editions': /*        */ [401, 403, 403, 400, 403, 403, 401, 401], // what is handed over is no edition
  'GET /api/editions/:id': [401, 403, 404, 404, 403, 403, 401, 401], // there is no such edition
  'GET /api/editions/:id/comparison': [401, 403, 404, 404, 403, 403, 401, 401], // there is no such edition
  'GET /api/editions/:id/figures/:figure.svg': [401, 403, 404, 404, 403, 403, 401, 401], // there is no such edition
  'GET /api/editions/:id/figures/:figure.png': [401, 403, 404, 404, 403, 403, 401, 401], // there is no such edition
  'GET /api/editions/:id/figures/:figure.csv': [401, 403, 404, 404, 403, 403, 401, 401], // there is no such edition
  'GET /api/editions/:id/figures/:figure.json': [401, 403, 404, 404, 403, 403, 401, 401], // there is no such edition
  'GET /api/editions/:id/figures/:figure.xlsx': [401, 403, 404, 404, 403, 403, 401, 401], // there is no such edition
  'GET /api/editions/:id/figures/:figure.docx': [401, 403, 404, 404, 403, 403, 401, 401], // there is no such edition
  'GET /api/editions/:id/package.zip': [401, 403, 404, 404, 403, 403, 401, 401], // there is no such edition
  'GET /api/editions/:id/edition.json': [401, 403, 403, 404, 403, 403, 401, 401],
  'GET /api/events': /*           */ [401, 403, 200, 200, 403, 403, 401, 401],
  'GET /api/inbox': /*            */ [401, 403, 403, 200, 403, 403, 401, 401],
  'GET /api/counts/:id/revisions': /**/ [401, 403, 403, 404, 403, 403, 401, 401], // there is no such count
  'GET /api/counts/:id/effects': /**/ [401, 403, 403, 404, 403, 403, 401, 401], // there is no such count
  'POST /api/decisions': /*       */ [401, 403, 403, 200, 403, 403, 401, 401],
  'GET /api/seasons/:season/plan': /* */ [401, 403, 403, 200, 403, 403, 401, 401],
  'POST /api/plan': /*            */ [401, 403, 403, 200, 403, 403, 401, 401],
  // Last, because afterwards nobody here is anybody.
  'POST /api/sign-out': /*        */ [200, 200, 200, 200, 200, 200, 200, 200],
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

const bodies: Readonly<Record<string, (phone: Phone | undefined) => unknown>> = {
  'POST /api/enrol': () => ({ code: '00000-00000', install: randomUUID(), device: '' }),
  'POST /api/sync/1/push': (phone) => (phone ?? phones.counter)?.pushBody([]),
  'POST /api/sign-out': () => ({}),
  'POST /api/plan': (phone) => planBody(phone),
  'POST /api/editions/draft': () => editionAsked,
  'POST /api/editions': (phone) => ({ ...planBody(phone), position: 0 }),
  'POST /api/history/preview': () => firstSet,
  'POST /api/history/imports': () => ({ ...firstSet, id: randomUUID(), hash: firstSetHash }),
  'POST /api/history/imports/:id/undo': () => ({ reason: 'feil fil' }),
  'POST /api/people': () => ({ name: randomUUID(), role: 'counter' }),
  'POST /api/people/:id': () => ({ name: randomUUID(), role: 'counter' }),
  'POST /api/people/:id/invitations': () => ({}),
  'POST /api/people/:id/access': () => ({ access: 'off' }),
  'POST /api/phones/:id/access': () => ({ access: 'off' }),
  'POST /api/phones/:id/approve': () => ({}),
  'POST /api/decisions': (phone) => {
    const made = (phone ?? phones.counter)?.decide({ id: randomUUID(), h: 'a'.repeat(64) }, 'discard');
    return { id: made?.id, seq: made?.seq, h: made?.h, raw: made?.raw };
  },
};

const editionAsked = {
  id: randomUUID(),
  name: 'Rapport',
  notes: null,
  from: 2026,
  to: 2026,
  set: null,
  basis: null,
  bands: ['all'],
  profile: 'public',
};
const firstSet = { of: 'published', file: null };
const firstSetHash = sha256(readFirstSet());

const planBody = (phone: Phone | undefined) => {
  const { id, seq, h, raw } = (phone ?? phones.counter)?.plan(usualSeason(2031)) ?? {};
  return { events: [{ id, seq, h, raw }] };
};

/** Whom each right lets in. The others are refused: by 401 who is nobody here, by 403 the rest. */
const letIn: Readonly<Record<Right | 'anyone', readonly (typeof callers)[number][]>> = {
  anyone: callers,
  push: ['counter', 'author', 'coordinator', 'revoked', 'unapproved'],
  read_plan: ['counter', 'author', 'coordinator', 'unapproved'],
  read_own_rounds: ['counter', 'coordinator'],
  read_coverage: ['coordinator'],
  read_averages: ['author', 'coordinator'],
  read_any_period: ['coordinator'],
  read_counts: ['coordinator'],
  read_figures: ['author', 'coordinator'],
  decide: ['coordinator'],
  manage_people: ['coordinator'],
};
const strangers: readonly string[] = ['nobody', 'off', 'gone'];

test('what the files of the API describe, what the server serves and what has a row here is the same', async () => {
  const rows = Object.keys(expected).sort();
  expect([...(await listServedCalls(app.origin))].sort()).toEqual(rows);
  expect([...(await listDescribedCalls()).keys()].sort()).toEqual(rows);
});

test('each row refuses those whom the right of its call does not let in, and nobody else', async () => {
  const described = await listDescribedCalls();
  const refusals = Object.entries(expected).map(([asked, row]) => [
    asked,
    callers.map((_, index) =>
      asked !== 'POST /api/enrol' && [401, 403].includes(row[index]!) ? row[index] : 'let in',
    ),
  ]);
  const byRight = Object.keys(expected).map((asked) => [
    asked,
    callers.map((caller) => {
      if (letIn[described.get(asked)?.right ?? 'anyone'].includes(caller)) return 'let in';
      return strangers.includes(caller) ? 401 : 403;
    }),
  ]);
  expect(refusals).toEqual(byRight);
});

describe.each(Object.entries(expected))('%s', (asked, row) => {
  const [method, path = ''] = asked.split(' ');
  test.each(callers.map((caller, index) => [caller, row[index]] as const))(
    'asked by %s: %d',
    async (caller, expectedStatus) => {
      const phone = phones[caller];
      const { status, body } = await call(app.origin, fillPath(path, randomUUID()), {
        ...(phone ? { cookie: phone.cookie } : {}),
        ...(method === 'POST' ? { body: bodies[asked]?.(phone) } : {}),
      });
      expect([status, status === expectedStatus ? undefined : body]).toEqual([expectedStatus, undefined]);
    },
  );
});
