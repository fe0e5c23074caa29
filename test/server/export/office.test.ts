import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeDocument } from '../../../server/export/document.ts';
import { writeWorkbook } from '../../../server/export/workbook.ts';
import { countPixels, hasOffice, type Office, openOffice, readPdf } from '../../support/office.ts';
import { eightFigures } from './eight-figures.ts';
import {
  about,
  dangerous,
  dangerousTexts,
  letters,
  makeCell,
  makeColumn,
  makeFigure,
  threeAreas,
} from './made-figure.ts';

/** Vaterland's line: a colour that only a drawn chart brings. */
const vaterland = '#2f83b0';
/** Figure by figure, a colour that its sheet would not have without its chart. */
const onlyInCharts = ['#ff8274', '#f9c66b', '#ff8274', '#4b9fc9', '#ff8274', '#2f83b0', '#8f6a12', '#ff8274'];
const oneLine = makeFigure({
  columns: [makeColumn('vaterland', 'Vaterland')],
  rows: [2024, 2025, 2026].map((year) => [year, makeCell(year % 7, 2, '1,5')]),
});
/** Every sheet as CSV, each number as it is shown. */
const everySheet = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1';

describe.skipIf(!hasOffice)('what an office program makes of the files (LibreOffice)', { timeout: 120_000 }, () => {
  let office: Office;
  const only = (files: readonly string[]): string => {
    expect(files).toHaveLength(1);
    return files[0] ?? '';
  };
  beforeAll(() => {
    office = openOffice();
  });
  afterAll(() => office[Symbol.dispose]());

  test('a workbook opens with numbers with a comma, a drawn chart, and holes where nobody counted', async () => {
    const pdf = only(await office.convert('book.xlsx', await writeWorkbook([threeAreas], about), 'pdf'));
    const text = await readPdf(pdf);
    expect(text).toContain(threeAreas.chart.title);
    expect(text).toMatch(/2024 +14,8 +0,0 +80 +80 +78 +80 +0 +40 +Urtegata: ikke talt/);
    expect(text).toMatch(/2026 +12345,6 +8 +8 /);
    expect(text).toContain('Gjennomsnittlig antall personer');
    const [readMe, figure, ...others] = await countPixels(pdf, vaterland);
    expect(readMe).toBe(0);
    expect(figure).toBeGreaterThan(30);
    expect(others).toEqual([0, 0]);
  });

  test('a workbook is read with every text as it was, formulas and letters alike', async () => {
    const sheets = await office.convert('texts.xlsx', await writeWorkbook([dangerous], about), everySheet);
    const figure = readFileSync(sheets.find((file) => file.includes('Figur')) ?? '', 'utf8');
    const [title = ''] = figure.split('\n');
    expect(title.replaceAll('""', '"')).toContain(dangerous.chart.title);
    const header = figure.split('\n')[3] ?? '';
    expect(header.split(';').slice(1, 8)).toEqual([...dangerousTexts, letters]);
  });

  test('a document opens with its caption numbered, its picture drawn, and its table with a comma', async () => {
    const pdf = only(
      await office.convert('text.docx', await writeDocument([threeAreas, dangerous, oneLine], about), 'pdf'),
    );
    const text = await readPdf(pdf);
    expect(text).toContain('Figur 1. Gjennomsnittlig antall personer i de åpne rusmiljøene');
    expect(text).toContain('Figur 2. =HYPERLINK');
    expect(text).toContain('Tabell 1. Tallene i figuren');
    expect(text).toMatch(/2024 +14,8 +80 av 80 +0,0 +78 av 80 +ikke talt +0 av 40/);
    expect(text).toMatch(/2025 +1,5 +40 av 40 +ufullstendig +12 av 80 +0,0 +40 av 40/);
    const [, , third] = await countPixels(pdf, vaterland);
    expect(third).toBeGreaterThan(30);
  });

  test('a workbook of the eight figures opens with each one’s chart drawn, in the figure’s colours', async () => {
    const pdf = only(await office.convert('eight.xlsx', await writeWorkbook(eightFigures(), about), 'pdf'));
    const text = await readPdf(pdf);
    for (const { chart } of eightFigures()) expect(text).toContain(chart.title);
    // Day and evening, of which the day's is an earlier report's; a range by its lower end, and both in the remark.
    expect(text).toMatch(/2012 +60 /);
    expect(text).toContain('110–130, om lag, beregning ikke oppgitt');
    for (const [index, colour] of onlyInCharts.entries())
      expect((await countPixels(pdf, colour))[index + 1], `figure ${index + 1}`).toBeGreaterThan(3);
  });

  test('a document of the eight figures opens with a page, a picture and a numbered caption for each', async () => {
    const pdf = only(await office.convert('eight.docx', await writeDocument(eightFigures(), about), 'pdf'));
    const text = await readPdf(pdf);
    for (const [index] of eightFigures().entries()) expect(text).toContain(`Figur ${index + 1}. `);
    expect(text).toMatch(/2014 +[\d,]+ +\d+ av \d+/);
    expect(text).toContain('tidligere rapport');
    const beginnings = text.split('\f').filter((page) => /^\s*(Sommertelling|.*\n)*?\s*Figur \d\./.test(page));
    expect(beginnings.length).toBeGreaterThanOrEqual(8);
    const ofDay = await countPixels(pdf, '#f9c66b');
    expect(ofDay.filter((count) => count > 100)).toHaveLength(1);
  });

  test('a document is read with every letter', async () => {
    const txt = only(
      await office.convert('letters.docx', await writeDocument([dangerous], about), 'txt:Text (encoded):UTF8'),
    );
    const text = readFileSync(txt, 'utf8');
    expect(text).toContain(letters);
    for (const one of dangerousTexts) expect(text).toContain(one.trim());
  });
});
