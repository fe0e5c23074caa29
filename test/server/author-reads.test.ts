import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bands } from '#shared/domain/age-band.ts';
import { type MadeEvent, makeBands, makeSlot } from '../support/events.ts';
import { freeze } from '../support/freezing.ts';
import { call, type Phone } from '../support/phone.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

/**
 * Three rounds a month, each with numbers of ages that no sum or mean of several rounds repeats: of four digits each, while the
 * sum of three has five and their mean decimals.
 */
const dates = ['2026-06-03', '2026-06-05', '2026-06-08', '2026-07-01', '2026-07-03', '2026-07-06'];
const areas = ['storgata', 'vaterland', 'akerselva', 'urtegata'];
const note = 'Snakket med en mann i rød jakke';

let app: TestApp;
let author: Phone;
let kari: Phone;
let counts: readonly MadeEvent[];
let edition: string;
let secrets: ReadonlyMap<string, string>;

beforeAll(async () => {
  app = await startTestApp({ day: '2026-09-01', limits: { requestsInWindow: 1_000_000 } });
  const code = await app.invite('counter', 'Navnesen');
  const { enrolPhone } = await import('../support/phone.ts');
  const anne = await enrolPhone(app.origin, code);
  kari = await enrolPhone(app.origin, await app.invite('coordinator', 'Koordinatorsen'));
  author = await app.phone('author');
  let made = 0;
  counts = dates.flatMap((date) =>
    areas.flatMap((area) =>
      (['day', 'evening'] as const).map((shift) =>
        anne.count(makeSlot(date, shift, area), { status: 'counted', bands: bandsOf(made++) }, { note }),
      ),
    ),
  );
  for (let from = 0; from < counts.length; from += 20) await anne.push(...counts.slice(from, from + 20));
  const { id, events } = await freeze(kari, { bands: ['all', 'under_18', 'zero_to_25', 'unknown'] });
  edition = id;
  const [first] = counts as [MadeEvent];
  await kari.push(
    kari.amend(first, { outcome: { status: 'counted', bands: bandsOf(made++) }, note }, 'Rettet av Koordinatorsen'),
  );
  secrets = new Map([
    [note, 'a note'],
    ['Rettet av', 'a reason'],
    ['Navnesen', 'a counter'],
    ['Koordinatorsen', 'a coordinator'],
    ...[...counts, ...events].flatMap(({ id: own, h }) => [
      [own, 'the id of an event'] as const,
      [h, 'the hash of an event'] as const,
    ]),
    [anne.install, 'an installation'],
    [anne.person.id, 'the id of a person'],
  ]);
}, 120_000);
afterAll(() => app.close());

function bandsOf(made: number): Bands {
  const number = (from: number) => from + ((made * made * 13 + made * 7) % 997);
  return makeBands(number(5001), number(6003), number(7007), number(8009));
}

/** What one round has of one age, or of 0–25. The sum of all ages is open: it is what the basis of a number shows. */
const ofOneRound = () =>
  new Set(
    counts.flatMap(({ content }) => {
      const { bands } = content.outcome as { bands: Bands };
      return [...Object.values(bands), bands.under_18 + bands.from_18_to_25].map(String);
    }),
  );

type Parameter = { readonly name: string; readonly in: string; readonly schema: { readonly enum?: readonly string[] } };
type OpenApi = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { parameters?: readonly Parameter[] }>>>>;
};

const known: Readonly<Record<string, readonly string[]>> = {
  season: ['2026'],
  set: ['all', 'comparison'],
  area: areas,
  group: ['oslo_sentrum_ost'],
  from: ['2026-06-01', '2026-07-01', '2026-06-03'],
  to: ['2026-06-30', '2026-07-31', '2026-06-03'],
  years: ['2026', '2025-2026'],
  against: ['2025'],
  figure: ['1', '2', '3', '4', '5', '6', '7', '8'],
  of: ['published', 'means', 'counts'],
};

/** Any path and any of its filters, by what the server says of itself: a route or a filter more is walked without a word here. */
function walk(path: string, parameters: readonly Parameter[]) {
  const something = [edition, counts[0]?.id ?? ''];
  const values = ({ name, in: place, schema }: Parameter) =>
    schema.enum ?? known[name] ?? (place === 'path' ? something : []);
  const asked = parameters
    .filter((one) => one.in === 'path' || values(one).length > 0)
    .map((one) =>
      fc.constantFrom(...(one.in === 'path' ? [] : [null]), ...values(one)).map((value) => ({ ...one, value })),
    );
  return fc.tuple(...asked).map((chosen) => {
    const filled = chosen.reduce(
      (to, { name, in: place, value }) => (place === 'path' ? to.replace(`{${name}}`, String(value)) : to),
      path,
    );
    const query = chosen.filter((one) => one.in === 'query' && one.value !== null);
    return `${filled}?${new URLSearchParams(query.map(({ name, value }) => [name, String(value)]))}`;
  });
}

const isFile = (path: string) => /\.(docx|xlsx|zip|png|svg)$/.test(path);

async function textOf(path: string): Promise<string> {
  const response = await fetch(app.origin + path, { headers: { cookie: author.cookie } });
  const bytes = new Uint8Array(await response.arrayBuffer());
  return readOut(path.split('?')[0] ?? '', bytes);
}

function readOut(name: string, bytes: Uint8Array): string {
  if (/\.(docx|xlsx|zip)$/.test(name) && bytes[0] === 0x50)
    return Object.entries(unzipSync(bytes))
      .filter(([part]) => !/\.(png|rels)$|styles|theme|fontTable|chart\d|drawing/.test(part))
      .map(([part, inner]) => readOut(part, inner))
      .join('\n');
  const text = strFromU8(bytes);
  return /\.(svg|xml|docx|xlsx)$/.test(name) ? text.replaceAll(/<[^>]*>/g, ' ') : text;
}

/** For programs: a comma stands between numbers. For people, and in what a program is told in quotation marks: within one. */
function numbersIn(textWithIds: string): ReadonlySet<string> {
  // In an id any four digits can stand together, and say nothing.
  const text = textWithIds.replaceAll(/\b[\da-f]{8}-[\da-f-]{27}\b|\b[\da-f]{16,}\b/g, ' ');
  const isForPrograms = text.startsWith('{') || text.startsWith('[') || text.startsWith('year,');
  const said = isForPrograms ? (text.match(/"[^"]*"/g) ?? []).join(' ') : text;
  const bare = isForPrograms ? text.replaceAll(/"[^"]*"/g, ' ') : '';
  return new Set([...(said.match(/\d+(?:[.,]\d+)?/g) ?? []), ...(bare.match(/\d+(?:\.\d+)?/g) ?? [])]);
}

const leaksIn = (text: string) => {
  const numbers = numbersIn(text);
  const ages = [...ofOneRound()].filter((number) => numbers.has(number)).map((number) => `${number}, of one round`);
  return [...ages, ...[...secrets].filter(([secret]) => text.includes(secret)).map(([, what]) => what)];
};

test('the walk would see a leak: a coordinator finds all of it in what is theirs', async () => {
  const revisions = await call<unknown>(app.origin, `/api/counts/${counts[0]?.id}/revisions`, { cookie: kari.cookie });
  expect(leaksIn(JSON.stringify(revisions.body))).toEqual(
    expect.arrayContaining([
      expect.stringContaining('of one round'),
      'a note',
      'a reason',
      'a counter',
      'the id of an event',
      'the hash of an event',
    ]),
  );
});

describe('an author', () => {
  test('reads no raw row by any route that the server has, in any format, by any combination of filters', async () => {
    const { body } = await call<OpenApi>(app.origin, '/api/openapi.json');
    const routes = Object.entries(body.paths).flatMap(([path, { get }]) =>
      get ? [[path, get.parameters ?? []] as const] : [],
    );
    expect(routes.length).toBeGreaterThan(30);
    const answered = new Map<string, number>();
    for (const [path, parameters] of routes) {
      if (path === '/api/events' || path.endsWith('.png')) continue;
      const asked = fc.sample(walk(path, parameters), { numRuns: isFile(path) ? 5 : 80, seed: 20261127 });
      for (const one of new Set(asked)) {
        const text = await textOf(one);
        // A refusal says no more than what was asked for.
        if (text.startsWith('{"error"')) continue;
        answered.set(path, (answered.get(path) ?? 0) + 1);
        expect(leaksIn(text), one).toEqual([]);
      }
    }
    for (const path of [
      '/api/seasons/{season}/averages',
      '/api/figures/{figure}.docx',
      '/api/editions/{id}/comparison',
    ])
      expect(answered.get(path), path).toBeGreaterThan(0);
  }, 300_000);

  test('is not told which count makes a number another than in the edition', async () => {
    const { body } = await author.get<{ causes: readonly unknown[] }>(`/api/editions/${edition}/comparison`);
    expect(body.causes).toEqual([{ kind: 'corrected', season: '2026' }]);
    const own = await kari.get<{ causes: readonly unknown[] }>(`/api/editions/${edition}/comparison`);
    expect(own.body.causes).toMatchObject([
      { kind: 'corrected', area: 'storgata', date: '2026-06-03', root: counts[0]?.id },
    ]);
  });

  test('does not get the frozen data with the ids of the events', async () => {
    expect(await author.get(`/api/editions/${edition}/edition.json`)).toMatchObject({ status: 403 });
    expect(await author.get(`/api/editions/${randomUUID()}`)).toMatchObject({ status: 404 });
  });
});
