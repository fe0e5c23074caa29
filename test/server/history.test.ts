import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listPublishedCells } from '#shared/history/published-values.ts';
import type { HistoryReply, PreviewReply } from '#shared/history-api.ts';
import { readOffice } from '../../server/projection.ts';
import { verify } from '../../server/verify.ts';
import type { Phone } from '../support/phone.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let kari: Phone;
beforeAll(async () => {
  app = await startTestApp();
  kari = await app.phone('coordinator');
});
afterAll(() => app.close());

const heading = 'år;område;dag eller kveld;aldersgruppe;mål;verdi;til;kilde';
const file = (text: string | Uint8Array, name = 'gamle-tall.csv') => ({
  name,
  base64: Buffer.from(text as string).toString('base64'),
});
const look = async (asked: object) => {
  const { status, body } = await kari.post('/api/history/preview', asked);
  expect(status, JSON.stringify(body)).toBe(200);
  return body as PreviewReply;
};
const bringIn = (asked: object, hash: string, id: string = randomUUID()) =>
  kari.post('/api/history/imports', { ...asked, hash, id });
const held = async (phone = kari) => (await phone.get<HistoryReply>('/api/history')).body;
const rowsInLog = () => app.db.prepare('SELECT count(*) FROM event_log').pluck().get();
const firstSet = { of: 'published', file: null };

describe('the numbers of earlier reports that the project holds', () => {
  test('are looked at, brought in once, and taken back, with the log whole all the way', async () => {
    const before = rowsInLog();
    const preview = await look(firstSet);
    expect([preview.rows, preview.problemsInAll, rowsInLog()]).toEqual([24, 0, before]);
    expect((await held()).firstSet).toEqual({ rows: 24, isIn: false });

    const id = randomUUID();
    expect(await bringIn(firstSet, preview.hash, id)).toMatchObject({ status: 200, body: { id, rows: 24 } });
    const { values, imports, firstSet: state } = await held();
    expect(state.isIn).toBe(true);
    expect(imports).toMatchObject([{ id, of: 'published', rows: 24, by: 'En coordinator', isUndone: false }]);
    const urtegata = values.find(({ scope, low }) => scope === 'urtegata' && low === 15.4);
    expect(urtegata).toMatchObject({ year: 2017, shift: null, basis: 'day_evening_mean', high: null });

    const logged = rowsInLog();
    expect(await bringIn(firstSet, preview.hash, id)).toMatchObject({ status: 200, body: { rows: 24 } });
    expect(rowsInLog(), 'asked again after a lost answer').toBe(logged);
    expect((await look(firstSet)).problems.every(({ code }) => code === 'already_there')).toBe(true);

    const undone = await kari.post(`/api/history/imports/${id}/undo`, { reason: 'Feil fil' });
    expect(undone).toMatchObject({ status: 200, body: { id, rows: 24 } });
    expect(await held()).toMatchObject({ values: [], imports: [{ id, isUndone: true }], firstSet: { isIn: false } });
    expect(verify(app.db).faults).toEqual([]);

    const again = await look(firstSet);
    await bringIn(firstSet, again.hash);
    expect((await held()).values).toHaveLength(24);
  });

  test('come to a figure as means and sums with their source; a peak and a muddle do not', () => {
    const cells = listPublishedCells(readOffice(app.db).plan.imports);
    expect(cells).toHaveLength(21);
    expect(cells.find(({ year, scope, band }) => year === 2014 && scope === 'all' && band === 'all')).toEqual({
      year: 2014,
      scope: 'all',
      shift: null,
      band: 'all',
      measure: 'mean',
      low: 127,
      high: null,
      basis: null,
      basisStated: '«snittet», trolig gjennomsnitt dag pluss gjennomsnitt kveld',
      qualifier: null,
      set: 'comparison',
      method: null,
      countedBy: null,
      source: 'Avisomtale 24.09.2014',
    });
    expect(cells.find(({ year }) => year === null)).toMatchObject({ low: 110, high: 130 });
  });

  test('are read by an author, who is not told who brought them in', async () => {
    const author = await app.phone('author');
    const { values, imports } = await held(author);
    expect(values).toHaveLength(24);
    expect(imports.map(({ by }) => by)).toEqual(imports.map(() => null));
    expect((await author.post('/api/history/preview', firstSet)).status).toBe(403);
  });
});

describe('a table of area by year', () => {
  const table = 'område;dag eller kveld;2007;2008\nStorgata;kveld;41,2;\nVaterlandsparken;;0;12,5\n';
  const asked = { of: 'means', file: file(table), source: 'Tellerapporten 2009', basis: 'pooled' };

  test('gives a value for each number; an empty cell gives none, and 0 is a number', async () => {
    const { values, problems } = await look(asked);
    expect(problems).toEqual([]);
    expect(values.map(({ scope, shift, year, low, basis }) => [scope, shift, year, low, basis])).toEqual([
      ['storgata', 'evening', 2007, 41.2, 'pooled'],
      ['vaterland', null, 2007, 0, 'pooled'],
      ['vaterland', null, 2008, 12.5, 'pooled'],
    ]);
  });

  test('says where it is from, or is not taken in', async () => {
    expect((await look({ ...asked, source: ' ' })).problems).toMatchObject([{ code: 'is_empty', found: 'kilde' }]);
  });
});

const broken: readonly (readonly [string, string | Uint8Array, object])[] = [
  ['nothing at all', '', { code: 'empty_file' }],
  ['a heading alone', `${heading}\n`, { code: 'empty_file' }],
  [
    'another encoding than UTF-8',
    Buffer.from('year;area;value;source\n2017;Storgata;3;x\n2017;Grønland;3;x\n', 'latin1'),
    { row: 3, column: '2', code: 'not_utf8' },
  ],
  ['UTF-16', Buffer.from(`\ufeff${heading}\n`, 'utf16le'), { row: 1, code: 'not_utf8' }],
  ['UTF-16 without its mark', Buffer.from(`${heading}\n`, 'utf16le'), { row: 1, code: 'not_utf8' }],
  ['UTF-16 in English', Buffer.from('year;area;value;source\n', 'utf16le'), { row: 1, code: 'not_text' }],
  ['a separator that is none', heading.replaceAll(';', '|'), { code: 'empty_file' }],
  ['a separator that is none, with rows', `${heading}\n1;2`.replaceAll(';', '|'), { row: 1, code: 'wrong_separator' }],
  ['a column too few', 'år;område;verdi\n2017;Storgata;3', { row: 1, column: 'kilde', code: 'missing_column' }],
  ['an unknown column', `${heading};farge\n2017;;;;;3;;x;rød`, { row: 1, column: 'farge', code: 'unknown_column' }],
  ['a formula', `${heading}\n2017;Storgata;;;;=1+2;;x`, { row: 2, column: 'verdi', code: 'formula' }],
  ['an unknown area', `${heading}\n2017;Torget;;;;3;;x`, { row: 2, column: 'område', code: 'unknown_area' }],
  ['less than nobody', `${heading}\n2017;Storgata;;;;-3;;x`, { row: 2, column: 'verdi', code: 'negative' }],
  ['a word for a number', `${heading}\n2017;Storgata;;;;mange;;x`, { row: 2, column: 'verdi', code: 'not_a_number' }],
  ['a range backwards', `${heading}\n2017;Storgata;;;;9;3;x`, { row: 2, column: 'til', code: 'range_backwards' }],
  ['no source', `${heading}\n\n2017;Storgata;;;;9;;`, { row: 3, column: 'kilde', code: 'is_empty' }],
  [
    'a row twice',
    `${heading}${'\n2017;Storgata;;;;9;;x'.repeat(2)}`,
    { row: 3, column: 'verdi', code: 'twice_in_file' },
  ],
  ['quotes that never end', `${heading}\n2017;"Storgata;;;;9;;x`, { code: 'broken_quotes' }],
  ['an archive that is no workbook', 'PK\u0003\u0004hello', { code: 'not_a_workbook' }],
];

test.each(broken)('%s is named by row and column, and nothing is written', async (_, content, expected) => {
  const asked = { of: 'published', file: file(content) };
  const before = rowsInLog();
  const { problems, hash } = await look(asked);
  expect(problems).toContainEqual(expect.objectContaining(expected));
  expect(await bringIn(asked, hash)).toMatchObject({ status: 400, body: { error: { code: 'bad_request' } } });
  expect(rowsInLog()).toBe(before);
});

test('what is brought in is what was looked at', async () => {
  const asked = { of: 'published', file: file(`${heading}\n2017;Storgata;;;;9;;x`) };
  expect(await bringIn(asked, 'f'.repeat(64))).toMatchObject({ status: 409, body: { error: { code: 'stale' } } });
});

test('a stranger is turned away before a large file is taken in', async () => {
  const counter = await app.phone('counter');
  const body = { of: 'published', file: file('x'.repeat(3_000_000)) };
  expect(await counter.post('/api/history/preview', body)).toMatchObject({ status: 403 });
});
