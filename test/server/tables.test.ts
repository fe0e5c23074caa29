import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BasisReply } from '#shared/basis-api.ts';
import { askedBands } from '#shared/domain/age-band.ts';
import { averagingBases } from '#shared/domain/averaging-basis.ts';
import { tableIds } from '#shared/report/tables/report-table.ts';
import type { TableReply } from '#shared/tables-api.ts';
import type { Phone } from '../support/phone.ts';
import { aMonday, anEveningInJuly, samePeople } from '../support/same-people.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

type World = { readonly app: TestApp; readonly author: Phone; readonly coordinator: Phone };
let june: World;
let july: World;

async function makeWorld(minorsAt: typeof aMonday): Promise<World> {
  const app = await startTestApp({ day: '2026-09-01', limits: { requestsInWindow: 100_000 } });
  const counter = await app.phone('counter');
  await counter.push(...samePeople(counter, minorsAt));
  return { app, author: await app.phone('author'), coordinator: await app.phone('coordinator') };
}

beforeAll(async () => {
  june = await makeWorld(aMonday);
  july = await makeWorld(anEveningInJuly);
});
afterAll(async () => {
  await june.app.close();
  await july.app.close();
});

const season = '/api/seasons/2026';
const everyTable = tableIds.flatMap((table) =>
  ['', '.csv'].flatMap((file) =>
    ['all', 'comparison'].flatMap((set) =>
      askedBands.flatMap((band) =>
        averagingBases.map((basis) => `${season}/tables/${table}${file}?set=${set}&band=${band}&basis=${basis}`),
      ),
    ),
  ),
);

describe('two summers with the same people, the minors one day in June or one evening in July', () => {
  test('have the same tables for an author, in every format and by every choice', async () => {
    const statuses = new Map<string, number>();
    for (const path of everyTable) {
      const [one, other] = [await june.author.get(path), await july.author.get(path)];
      expect([one.status, one.body], path).toEqual([other.status, other.body]);
      statuses.set(path, one.status);
    }
    const given = (part: string) => [...statuses].filter(([path]) => path.includes(part)).map(([, status]) => status);
    expect(new Set(given('/months?set=all&band=all'))).toEqual(new Set([200]));
    expect(new Set(given('/months?set=all&band=over_25'))).toEqual(new Set([403]));
    expect(new Set(given('/weekdays.csv?set=all&band=unknown'))).toEqual(new Set([403]));
    expect(new Set(given('/seasons?set=all&band=under_18'))).toEqual(new Set([200]));
    expect(new Set(given('/spread?set=all&band=under_18'))).toEqual(new Set([400]));
  });

  test('have other tables of minors for a coordinator', async () => {
    const path = `${season}/tables/months?band=under_18`;
    const [one, other] = [await june.coordinator.get(path), await july.coordinator.get(path)];
    expect([one.status, other.status]).toEqual([200, 200]);
    expect(one.body).not.toEqual(other.body);
  });
});

test('nobody has the variation of minors', async () => {
  const { status, body } = await june.coordinator.get(`${season}/tables/spread?band=under_18`);
  expect([status, body]).toMatchObject([400, { error: { code: 'bad_request' } }]);
});

describe('what a number opens to', () => {
  const path = `${season}/basis?area=storgata&shift=day&band=over_25`;

  test('for a coordinator has the band and the id of each count', async () => {
    const { body } = await june.coordinator.get<BasisReply>(path);
    const monday = body.occasions?.find(({ date }) => date === '2026-06-01');
    expect(monday).toMatchObject({ total: 20, count: { value: 14, root: expect.stringMatching(/^[0-9a-f-]{36}$/) } });
    expect((await june.coordinator.get(`/api/counts/${monday?.count?.root}/revisions`)).status).toBe(200);
  });

  test('for an author has neither, and no single evening', async () => {
    const { body } = await june.author.get<BasisReply>(path);
    const monday = body.occasions?.find(({ date }) => date === '2026-06-01');
    expect(monday).toEqual({
      date: '2026-06-01',
      shift: 'day',
      area: 'storgata',
      state: 'counted',
      total: 20,
      flags: [],
      count: null,
    });
    for (const part of ['from=2026-06-01&to=2026-06-01', 'weekday=1', 'police=present'])
      expect((await june.author.get(`${path}&${part}`)).status, part).toBe(403);
  });

  test.each(['area=nowhere', 'set=nowhere', 'measure=rounds', 'weekday=8', 'from=2026-06-31'])(
    'with %s is not found, or a bad request',
    async (query) => {
      const expected = query.includes('nowhere') ? 404 : 400;
      expect((await june.coordinator.get(`${season}/basis?${query}`)).status).toBe(expected);
    },
  );

  test('every number of every table opens to the very same number', async () => {
    for (const table of tableIds) {
      const { body } = await june.coordinator.get<TableReply>(`${season}/tables/${table}`);
      const cells = body.rows.flatMap(({ cells }) => cells).filter(({ opens }) => opens !== null);
      for (const { opens, shown, n } of cells) {
        const { status, body: opened } = await june.coordinator.get<BasisReply>(opens ?? '');
        expect(status, `${table} ${opens}`).toBe(200);
        if (table !== 'spread') expect(opened.value.shown, `${table} ${opens}`).toBe(shown);
        if (n !== null) expect(opened.n, `${table} ${opens}`).toBe(n);
      }
    }
  });
});

describe('a table as a file for Norwegian Excel', () => {
  test('has semicolons, commas and CRLF, an n for each mean, and gaps that are said', async () => {
    const { body, headers } = await june.coordinator.get<string>(`${season}/tables/months.csv`);
    expect(headers.get('content-disposition')).toBe(
      'attachment; filename="sommertelling-2026_tabell-maaneder_intern.csv"',
    );
    const text = String(body);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\u2212\u00A0\u202F]/);
    const [header, first, ...rest] = parse(text, { delimiter: ';', bom: true }) as string[][];
    expect(header?.slice(0, 4)).toEqual(['Område', 'Dag eller kveld', 'Juni', 'Juli']);
    expect(header?.slice(6, 8)).toEqual(['Juni, n', 'Juli, n']);
    expect(first?.slice(0, 8)).toEqual(['Storgata', 'Dag', '20,0', '20,0', '', '20,0', '2', '2']);
    expect(first?.at(-2)).toBe('August: ikke talt');
    expect(rest.at(-1)?.at(-2)).toContain('Hele sesongen: ufullstendig');
  });
});
