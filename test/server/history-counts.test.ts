import { randomUUID } from 'node:crypto';
import { writeXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AveragesReply, CoverageReply } from '#shared/api.ts';
import type { HistoryReply, ImportAsked, PreviewReply } from '#shared/history-api.ts';
import { bringInCounts } from '../../server/history/bring-in-counts.ts';
import { lookAtFile } from '../../server/history/look-at-file.ts';
import { later } from '../../server/later.ts';
import { readOffice } from '../../server/projection.ts';
import { findPerson } from '../../server/store/people.ts';
import { verify } from '../../server/verify.ts';
import type { Phone } from '../support/phone.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

/** A street count of another town: two places, by day only, July missing, and one day on which nobody could go. */
const streetCount = `dato;område;status;totalt
02.06.2009;Rådhusplassen;;12
02.06.2009;Jernbanebrua;talt;0
09.06.2009;Rådhusplassen;;15
09.06.2009;Jernbanebrua;ikke talt;
04.08.2009;Rådhusplassen;;18
04.08.2009;Jernbanebrua;;5
11.08.2009;Rådhusplassen;;7
2010-06-01;Rådhusplassen;;40
2010-06-01;Đorŧu gáddi;;3
`;

let app: TestApp;
let kari: Phone;
beforeEach(async () => {
  app = await startTestApp();
  kari = await app.phone('coordinator');
});
afterEach(() => app.close());

const fileOf = (text: string | Uint8Array, name = 'gatetelling.csv') => ({
  name,
  base64: Buffer.from(text as string).toString('base64'),
});
const streets = { of: 'counts', file: fileOf(streetCount), shift: 'day', adds: true };
const look = async (asked: object) => {
  const { status, body } = await kari.post('/api/history/preview', asked);
  expect(status, JSON.stringify(body)).toBe(200);
  return body as PreviewReply;
};
const bringIn = async (asked: object, id: string = randomUUID()) => {
  const { hash, problems } = await look(asked);
  expect(problems).toEqual([]);
  expect(await kari.post('/api/history/imports', { ...asked, hash, id })).toMatchObject({ status: 200 });
  return id;
};
const averages = async (season: string, query = '') =>
  (await kari.get<AveragesReply>(`/api/seasons/${season}/averages${query}`)).body;
const rowsInLog = () => app.db.prepare('SELECT count(*) FROM event_log').pluck().get();

describe('a street count of another town', () => {
  test('is looked at first: what it holds of each year, what the plan lacks, and nothing written', async () => {
    const before = rowsInLog();
    const { rows, seasons, adds, problemsInAll } = await look(streets);
    expect([rows, problemsInAll, rowsInLog()]).toEqual([9, 0, before]);
    expect(seasons).toEqual([
      { season: '2009', rounds: 4, counted: 6, zeros: 1, notCounted: 1, people: 57 },
      { season: '2010', rounds: 1, counted: 2, zeros: 0, notCounted: 0, people: 43 },
    ]);
    expect(adds).toEqual({
      areas: ['Rådhusplassen', 'Jernbanebrua', 'Đorŧu gáddi'],
      seasons: ['2009', '2010'],
      rounds: 5,
    });
  });

  test('gives the means that one reckons by hand; the evening, which nobody counted, is no number', async () => {
    await bringIn(streets);
    const { areas, total } = await averages('2009');
    const [square, bridge] = areas;
    expect(square).toMatchObject({ area: 'radhusplassen', name: 'Rådhusplassen', flags: ['import'] });
    // 12 + 15 + 18 + 7 = 52 over 4, and 0 + 5 over 2: the day that was not counted is in neither.
    expect(square?.day).toMatchObject({ sum: 52, counted: 4, planned: 4, mean: 13, shown: '13,0' });
    expect(bridge?.day).toMatchObject({ sum: 5, counted: 2, zeros: 1, notCounted: 1, planned: 3, shown: '2,5' });
    expect(bridge?.day).toMatchObject({ missing: 0, cancelled: 0 });
    expect(square?.evening).toMatchObject({ counted: 0, planned: 0, mean: null, shown: null });
    expect(square?.dayEvening).toEqual({ mean: null, shown: null });
    expect(total.day).toMatchObject({ sum: 57, mean: 15.5, shown: '15,5' });
    expect([total.evening.shown, total.dayEvening.shown, total.pooled.shown === null]).toEqual([null, null, false]);
    expect((await averages('2010')).areas.map(({ name, day }) => [name, day.shown])).toEqual([
      ['Rådhusplassen', '40,0'],
      ['Đorŧu gáddi', '3,0'],
    ]);
    // Nobody judged an age: that is no zero of minors.
    expect((await averages('2009', '?band=under_18')).areas[0]?.day).toMatchObject({ counted: 0, mean: null });
    expect(verify(app.db).faults).toEqual([]);
  });

  test('asks for no round that the file does not hold, and is not late, forgotten or waiting for anybody', async () => {
    await bringIn(streets);
    const { body } = await kari.get<CoverageReply>('/api/seasons/2009/coverage');
    expect(body.occasions.map(({ date, shift, state }) => [date, shift, state])).toEqual(
      ['2009-06-02', '2009-06-09', '2009-08-04', '2009-08-11'].map((date) => [date, 'day', 'planned']),
    );
    const states = body.occasions.flatMap(({ areas }) => areas.map(({ state }) => state));
    expect(states).toEqual(['counted', 'zero', 'counted', 'not_counted', 'counted', 'counted', 'counted']);
    expect((await kari.get<{ items: unknown[] }>('/api/inbox')).body.items).toEqual([]);
  });

  test('is taken back whole, with its years and places, and can come again', async () => {
    const id = await bringIn(streets);
    const { body } = await kari.post(`/api/history/imports/${id}/undo`, { reason: 'Feil by' });
    expect(body).toMatchObject({ id, rows: 9 });
    expect(await kari.get('/api/seasons/2009/averages')).toMatchObject({ status: 404 });
    const { plan } = readOffice(app.db);
    expect([plan.areas.has('radhusplassen'), plan.seasons.has('2010')]).toEqual([false, false]);
    expect((await kari.get<{ items: unknown[] }>('/api/inbox')).body.items).toEqual([]);
    expect((await kari.get<HistoryReply>('/api/history')).body.imports).toMatchObject([{ id, isUndone: true }]);
    expect(verify(app.db).faults).toEqual([]);
    await bringIn(streets);
    expect((await averages('2009')).areas[0]?.day.shown).toBe('13,0');
  });

  test('comes in once, however often a broken connection makes somebody ask', async () => {
    const [id, { hash }] = ['01890000-0000-7000-8000-000000000001', await look(streets)];
    const asked = { ...(streets as ImportAsked), source: '', basis: null };
    const person = findPerson(app.db, kari.person.id);
    const found = await lookAtFile(app.db, { ...asked, id }, { later, today: '2026-06-03' as never });
    const brought = { id, file: 'gatetelling.csv', hash, placed: found.placed as never };
    // The server falls after the first turn has been written, before the plan knows of it.
    let turns = 0;
    const falling = async (write: () => void) => {
      if (++turns > 1) throw new Error('the server fell');
      write();
    };
    const begun = bringInCounts(app.db, person as never, brought, { now: app.clock.now, keep: falling });
    await expect(begun).rejects.toThrow('the server fell');
    expect(await kari.post('/api/history/imports', { ...streets, id, hash })).toMatchObject({ status: 200 });
    expect(await kari.post('/api/history/imports', { ...streets, id, hash })).toMatchObject({ status: 200 });
    expect((await averages('2009')).areas[0]?.day).toMatchObject({ sum: 52, counted: 4 });
    expect((await kari.get<{ items: unknown[] }>('/api/inbox')).body.items).toEqual([]);
  });

  test('is read from a workbook as from a text, its days and numbers as the spreadsheet keeps them', async () => {
    const rows = [
      ['dato', 'dag eller kveld', 'område', '0–17 år', '18–25 år', '26 år og eldre', 'ukjent alder', 'totalt'],
      [new Date('2009-06-02T00:00:00Z'), 'kveld', 'Rådhusplassen', 1, 2, 3, 4, 10],
    ];
    const bytes = await writeXlsx({ sheets: [{ name: 'Telling', rows }] });
    await bringIn({ of: 'counts', file: fileOf(bytes, 'telling.xlsx'), adds: true });
    const minors = await averages('2009', '?band=under_18');
    expect(minors.areas[0]?.evening).toMatchObject({ sum: 1, counted: 1, shown: '1,0' });
    expect((await averages('2009')).areas[0]?.evening).toMatchObject({ sum: 10 });
  });
});

const heading = 'dato;dag eller kveld;område;status;0–17 år;18–25 år;26 år og eldre;ukjent alder;totalt;grunn';
const broken: readonly (readonly [string, string, object])[] = [
  ['half a person', '03.06.2013;dag;Storgata;;;;;;12,5;', { column: 'totalt', code: 'not_whole', found: '12,5' }],
  ['a day that is in no calendar', '31.06.2013;dag;Storgata;;;;;;3;', { column: 'dato', code: 'not_a_day' }],
  ['a day to come', '03.06.2027;dag;Storgata;;;;;;3;', { column: 'dato', code: 'not_yet' }],
  ['an unknown shift', '03.06.2013;natt;Storgata;;;;;;3;', { column: 'dag eller kveld', code: 'unknown_shift' }],
  ['no shift', '03.06.2013;;Storgata;;;;;;3;', { column: 'dag eller kveld', code: 'unknown_shift' }],
  ['an unknown area', '03.06.2026;dag;Torget;;;;;;3;', { column: 'område', code: 'unknown_area' }],
  ['a year without a season', '03.06.2013;dag;Storgata;;;;;;3;', { column: 'dato', code: 'unknown_season' }],
  ['a day outside the season', '03.01.2026;dag;Storgata;;;;;;3;', { column: 'dato', code: 'outside_season' }],
  ['a day without a round', '02.06.2026;dag;Storgata;;;;;;3;', { column: 'område', code: 'not_planned' }],
  ['less than nobody', '03.06.2013;dag;Storgata;;;;;;−3;', { column: 'totalt', code: 'negative' }],
  ['far too many', '03.06.2013;dag;Storgata;;;;;;10000;', { column: 'totalt', code: 'too_many_people' }],
  ['a formula', '03.06.2013;dag;Storgata;;;;;;=1+2;', { column: 'totalt', code: 'formula' }],
  ['neither a number nor a word', '01.06.2026;dag;Storgata;;;;;;;', { column: 'totalt', code: 'is_empty' }],
  ['an age left out', '01.06.2026;dag;Storgata;;1;2;;0;;', { column: '26 år og eldre', code: 'bands_missing' }],
  ['ages that sum to another total', '01.06.2026;dag;Storgata;;1;2;3;0;7;', { column: 'totalt', code: 'sum_differs' }],
  [
    'people where nobody counted',
    '01.06.2026;dag;Storgata;ikke talt;;;;;7;',
    { column: 'totalt', code: 'people_where_not_counted' },
  ],
  ['an unknown reason', '01.06.2026;dag;Storgata;ikke talt;;;;;;ferie', { column: 'grunn', code: 'unknown_reason' }],
  ['an unknown status', '01.06.2026;dag;Storgata;kanskje;;;;;7;', { column: 'status', code: 'unknown_status' }],
];

test.each(broken)('%s is named by row and column, and nothing is written', async (_, line, expected) => {
  const asked = { of: 'counts', file: fileOf(`${heading}\n01.06.2026;kveld;Vaterland;;;;;;5;\n${line}\n`) };
  const before = rowsInLog();
  const { problems, hash } = await look(asked);
  expect(problems).toContainEqual(expect.objectContaining({ row: 3, ...expected }));
  const sent = await kari.post('/api/history/imports', { ...asked, hash, id: randomUUID() });
  expect(sent).toMatchObject({ status: 400, body: { error: { code: 'bad_request' } } });
  expect(rowsInLog()).toBe(before);
});

test('a slot twice in a file, one that is held, and a cancelled round are named; a round that the plan has needs nothing added', async () => {
  const line = '01.06.2026;dag;Storgata;;;;;;5;';
  const asked = (...lines: readonly string[]) => ({ of: 'counts', file: fileOf([heading, ...lines].join('\n')) });
  expect((await look(asked(line, line))).problems).toMatchObject([{ row: 3, code: 'twice_in_file' }]);
  await bringIn(asked(line));
  expect((await averages('2026')).areas[0]?.day).toMatchObject({ sum: 5, counted: 1 });
  expect((await look(asked(line))).problems).toMatchObject([{ row: 2, code: 'already_there' }]);
});

test('two hundred thousand rows are refused by the row that is one too many', async () => {
  const rows = `${heading}\n${'03.06.2013;dag;Storgata;;;;;;5;\n'.repeat(200_000)}`;
  const { problems, rows: found } = await look({ of: 'counts', file: fileOf(rows), adds: true });
  expect([found, problems]).toEqual([0, [{ row: 20_002, column: null, code: 'too_many_rows', found: '20000' }]]);
});

test('an author looks at no file', async () => {
  const author = await app.phone('author');
  expect(await author.post('/api/history/preview', streets)).toMatchObject({ status: 403 });
});
