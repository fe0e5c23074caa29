import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { writeExcelCsv, writeMachineCsv } from '../../../server/export/figure-csv.ts';
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

const excelRows = (text: string): string[][] => parse(text, { delimiter: ';', bom: true, relax_column_count: false });

describe('CSV for Norwegian Excel', () => {
  const text = writeExcelCsv(threeAreas, about);

  test('has a BOM, semicolons, decimal commas and CRLF, and neither U+2212 nor U+00A0', () => {
    expect(text.startsWith('\uFEFFÅr;Storgata;')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(5);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(writeExcelCsv(dangerous, about)).not.toMatch(/[\u2212\u00A0\u202F]/);
  });

  test('keeps 0,0, nobody and half a season apart', () => {
    const [, first, second, third] = excelRows(text);
    expect(first?.slice(0, 4)).toEqual(['2024', '14,8', '0,0', '']);
    expect(first?.at(-2)).toBe('Urtegata: ikke talt');
    expect(second?.slice(0, 4)).toEqual(['2025', '1,5', '', '0,0']);
    expect(second?.at(-2)).toBe('Vaterland: ufullstendig');
    expect(third?.slice(0, 4)).toEqual(['2026', '12345,6', '', '']);
  });

  test('says of each number how many counts it is of', () => {
    const [header, first] = excelRows(text);
    expect(header?.slice(4, 8)).toEqual([
      'Storgata, talt',
      'Storgata, planlagt',
      'Vaterland, talt',
      'Vaterland, planlagt',
    ]);
    expect(first?.slice(4, 10)).toEqual(['80', '80', '78', '80', '0', '40']);
  });

  test('a sum that lacks a member is empty, and no smaller', () => {
    const stacked = makeFigure({
      kind: 'stacked',
      columns: [makeColumn('storgata', 'Storgata'), makeColumn('vaterland', 'Vaterland')],
      rows: [
        [2025, makeCell(30, 20, '1,5'), makeCell(50, 20, '2,5')],
        [2026, makeCell(30, 20, '1,5'), nobodyCounted],
      ],
      totals: { totals: [4, null], totalsShown: ['4,0', null] },
    });
    const rows = excelRows(writeExcelCsv(stacked, about)).map((row) => row.slice(1, 4));
    expect(rows).toEqual([
      ['Storgata', 'Vaterland', 'Samlet'],
      ['1,5', '2,5', '4,0'],
      ['1,5', '', ''],
    ]);
  });

  test('lets no name begin as a formula does', () => {
    const [header = []] = excelRows(writeExcelCsv(dangerous, about));
    expect(header.slice(1, 7)).toEqual(["'=cmd|'/c calc'!A1", "'+1", "'@x", "'-2", "'\tTab", "'-2"]);
    expect(header[7]).toBe(letters);
  });

  test('says on each line of made-up numbers what they are', () => {
    const madeUp = { ...threeAreas, chart: { ...threeAreas.chart, banner: 'OPPDIKTEDE TALL' }, isMadeUp: true };
    for (const row of excelRows(writeExcelCsv(madeUp, about)).slice(1)) expect(row.at(-1)).toContain('OPPDIKTEDE TALL');
  });
});

describe('CSV for machines', () => {
  const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true });

  test('has LF, points and no BOM, the keys first and in their order', () => {
    const text = writeMachineCsv(threeAreas, about);
    expect(text.split('\n')[0]).toBe(
      'year,season,area,area_name,shift,mean,sum,counted,planned,status,band,basis,source,high,qualifier,reference,profile',
    );
    expect(text).not.toContain('\r');
    expect(text.split('\n')[1]).toBe(
      '2024,2024,storgata,Storgata,both,14.75,1180,80,80,counted,all,day_evening_mean,counted,,,,internal',
    );
  });

  test('a zero is 0, and what nobody counted is empty with its state', () => {
    const rows = rowsOf(writeMachineCsv(threeAreas, about)).filter(({ area }) => area !== 'storgata');
    expect(rows.map(({ year, area, mean, sum, counted, status }) => [year, area, mean, sum, counted, status])).toEqual([
      ['2024', 'vaterland', '0', '0', '78', 'counted'],
      ['2024', 'urtegata', '', '', '0', 'not_counted'],
      ['2025', 'vaterland', '', '', '12', 'incomplete'],
      ['2025', 'urtegata', '0', '0', '40', 'counted'],
      ['2026', 'vaterland', '', '', '0', 'not_counted'],
      ['2026', 'urtegata', '', '', '12', 'incomplete'],
    ]);
  });

  test('names that look like formulas stay text', () => {
    const names = rowsOf(writeMachineCsv(dangerous, about)).map(({ area_name }) => area_name);
    expect(names.slice(0, 4)).toEqual(dangerousTexts.slice(0, 4).map((text) => `'${text}`));
    expect(names.at(-1)).toBe(letters);
  });
});
