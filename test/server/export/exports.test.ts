import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSlot, people } from '../../support/events.ts';
import type { Phone } from '../../support/phone.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';

let app: TestApp;
let author: Phone;
beforeAll(async () => {
  app = await startTestApp({ day: '2026-08-31' });
  const counter = await app.phone('counter');
  author = await app.phone('author');
  await counter.push(
    counter.count(makeSlot('2026-06-01', 'day', 'storgata'), people(20)),
    counter.count(makeSlot('2026-06-01', 'evening', 'storgata'), people(41)),
    counter.count(makeSlot('2026-06-01', 'day', 'vaterland'), people(0)),
    counter.count(makeSlot('2026-06-01', 'evening', 'vaterland'), people(0)),
  );
});
afterAll(() => app.close());

async function fetchFile(path: string) {
  const response = await fetch(`${app.origin}${path}`, { headers: { cookie: author.cookie } });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    name,
    bytes,
    text: Buffer.from(bytes).toString(),
  };
}

test.each([
  ['/api/figures/6.png', 'image/png', 'sommertelling-2026_omrader_intern.png'],
  ['/api/figures/6.csv', 'text/csv; charset=utf-8', 'sommertelling-2026_omrader_intern.csv'],
  ['/api/figures/6.csv?for=machine', 'text/csv; charset=utf-8', 'sommertelling-2026_omrader_intern_maskin.csv'],
  [
    '/api/figures/6.xlsx',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'sommertelling-2026_omrader_intern.xlsx',
  ],
  [
    '/api/figures/6.docx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'sommertelling-2026_omrader_intern.docx',
  ],
  ['/api/figures/6.json', 'application/json; charset=utf-8', 'sommertelling-2026_omrader_intern.json'],
  ['/api/figures/package.zip', 'application/zip', 'sommertelling-2026_figurer_intern.zip'],
])('an author fetches %s', async (path, type, name) => {
  const file = await fetchFile(path);
  expect([file.status, file.type, file.name]).toEqual([200, type, name]);
});

test('a file holds the numbers that the screen shows: (20 + 41) / 2 is 30,5, and an empty place is 0,0', async () => {
  const { text } = await fetchFile('/api/figures/6.csv');
  const [header, row] = text.slice(1).split('\r\n');
  expect(header).toMatch(/^År;Storgata;Vaterland;Akerselva;Urtegata;/);
  expect(row).toMatch(/^2026;30,5;0,0;;;/);
});

test('the package holds a document, a workbook, and each figure as it comes alone, and the same bytes again', async () => {
  const { bytes } = await fetchFile('/api/figures/package.zip');
  const files = unzipSync(bytes);
  const alone = await fetchFile('/api/figures/2.png');
  expect(Buffer.from(files[`figur-2/${alone.name}`] ?? []).equals(alone.bytes)).toBe(true);
  expect(Object.keys(files).filter((name) => name.startsWith('figur-6/'))).toHaveLength(5);
  expect(Object.keys(files).filter((name) => !name.includes('/'))).toEqual([
    'sommertelling-2026_figurer_intern.docx',
    'sommertelling-2026_figurer_intern.xlsx',
  ]);
  expect(Buffer.from((await fetchFile('/api/figures/package.zip')).bytes).equals(bytes)).toBe(true);
});

test('the server draws the picture that the figure is, and says no to what it does not have', async () => {
  const svg = await fetchFile('/api/figures/6.svg?years=2026');
  const { bytes } = await fetchFile('/api/figures/package.zip?years=2026');
  expect(Buffer.from(unzipSync(bytes)['figur-6/sommertelling-2026_omrader_intern.svg'] ?? []).toString()).toBe(
    svg.text,
  );
  expect((await fetchFile('/api/figures/99.png')).status).toBe(404);
  expect((await fetchFile('/api/figures/6.png?years=2026-2020')).status).toBe(400);
  expect((await fetchFile('/api/figures/6.csv?for=word')).status).toBe(400);
});

test('a title pasted from a word processor, its line break included, keeps no picture from being drawn', async () => {
  const title = encodeURIComponent('Sommer\u000B2026\u0001');
  const svg = await fetchFile(`/api/figures/6.svg?title=${title}`);
  expect(svg.text).toContain('Sommer 2026 <');
  for (const format of ['png', 'docx', 'xlsx']) {
    const { status } = await fetchFile(`/api/figures/6.${format}?title=${title}`);
    expect([format, status]).toEqual([format, 200]);
  }
});
