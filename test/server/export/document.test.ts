import { strFromU8, unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { writeDocument } from '../../../server/export/document.ts';
import {
  about,
  dangerous,
  dangerousTexts,
  letters,
  makeCell,
  makeColumn,
  makeFigure,
  nobodyCounted,
  threeAreas,
} from './made-figure.ts';

async function read(figures = [threeAreas]) {
  const bytes = await writeDocument(figures, about);
  const parts = unzipSync(bytes);
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  return { bytes, parts, text, body: text('word/document.xml') };
}

/** The words of each cell, row by row. */
function cellsOf(body: string): string[][] {
  return [...body.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
      [...cell.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
        .map(([, word]) => word)
        .join('')
        .replaceAll('\u00A0', ' '),
    ),
  );
}

test('a document is Norwegian, has a title, a heading and captions with a number that a word processor counts', async () => {
  const { body, text } = await read();
  expect(text('word/styles.xml')).toContain('<w:lang w:val="nb-NO"');
  for (const style of ['Title', 'Heading1', 'Caption']) expect(body).toContain(`<w:pStyle w:val="${style}"/>`);
  expect(body).toMatch(/<w:fldSimple w:instr="SEQ Figur \\\* ARABIC"><w:r><w:t[^>]*>1<\/w:t>/);
});

test('every picture is there as lines and as dots, with the description of the figure to be read out', async () => {
  const { body, parts } = await read([threeAreas, dangerous]);
  const drawings = [...body.matchAll(/<wp:docPr [^>]*>/g)].map(([drawing]) => drawing);
  expect(drawings).toHaveLength(2);
  expect(drawings[0]).toContain(`descr="${threeAreas.chart.description}"`);
  expect(drawings.every((drawing) => /descr="[^"]{40,}"/.test(drawing))).toBe(true);
  const media = Object.keys(parts).filter((name) => name.startsWith('word/media/'));
  expect(media.filter((name) => name.endsWith('.svg'))).toHaveLength(2);
  expect(media.filter((name) => name.endsWith('.png'))).toHaveLength(2);
});

test('the table repeats its header, and keeps 0,0, nobody and half a season apart', async () => {
  const { body } = await read();
  expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(cellsOf(body)).toEqual([
    ['År', 'Storgata', 'Vaterland', 'Urtegata'],
    ['2024', '14,8  80 av 80', '0,0  78 av 80', 'ikke talt  0 av 40'],
    ['2025', '1,5  40 av 40', 'ufullstendig  12 av 80', '0,0  40 av 40'],
    ['2026', '12345,6  8 av 8', 'ikke talt  0 av 40', 'ufullstendig  12 av 80'],
  ]);
});

test('a sum that lacks a member is not there', async () => {
  const stacked = makeFigure({
    kind: 'stacked',
    columns: [makeColumn('storgata', 'Storgata'), makeColumn('vaterland', 'Vaterland')],
    rows: [
      [2025, makeCell(30, 20, '1,5'), makeCell(50, 20, '2,5')],
      [2026, makeCell(30, 20, '1,5'), nobodyCounted],
    ],
    totals: { totals: [4, null], totalsShown: ['4,0', null] },
  });
  const rows = cellsOf((await read([stacked])).body);
  expect(rows.map((row) => row.at(-1))).toEqual(['Samlet', '4,0  40 av 40', 'ufullstendig  20 av 60']);
});

test('names that look like formulas and every letter come through', async () => {
  const { body } = await read([dangerous]);
  const headers = cellsOf(body).filter(([first]) => first === 'År');
  expect(headers.length, 'more columns than a page is wide').toBe(2);
  const names = headers.flatMap(([, ...cells]) => cells).map((cell) => cell.replaceAll('&apos;', "'"));
  expect(names).toEqual([...dangerousTexts, letters]);
});

test('the same figures give the same bytes on another day, and after other documents', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 24) });
  const first = await read();
  await read([dangerous, threeAreas]);
  vi.setSystemTime(Date.UTC(2027, 1, 1));
  const second = await read();
  vi.useRealTimers();
  const differing = Object.keys(first.parts).filter((name) => first.text(name) !== second.text(name));
  expect(differing).toEqual([]);
  expect(Buffer.from(first.bytes).equals(second.bytes)).toBe(true);
});

test('made-up numbers say so in the text, not only in the picture', async () => {
  const { body } = await read([makeFigure({ columns: [makeColumn('a', 'A')], rows: [], isMadeUp: true })]);
  expect(body).toMatch(/<w:t[^>]*>OPPDIKTEDE TALL/);
});
