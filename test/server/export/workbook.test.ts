import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test, vi } from 'vitest';
import { writeWorkbook } from '../../../server/export/workbook.ts';
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
  const bytes = await writeWorkbook(figures, about);
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)] as const);
  const { sheets } = await readXlsx(bytes);
  return { bytes, parts, sheets, rowsOf: (name: string) => sheets.find((sheet) => sheet.name === name)?.rows ?? [] };
}

test('a workbook has a sheet to begin with, one for each figure, the numbers and the definitions', async () => {
  const { sheets } = await read();
  expect(sheets.map(({ name }) => name)).toEqual(['Les meg', 'Figur 6', 'Data', 'Definisjoner']);
});

test('the table stands from row 4, its numbers are numbers, and a gap is an empty cell with its remark', async () => {
  const rows = (await read()).rowsOf('Figur 6');
  expect(rows[0]?.[0]).toBe(threeAreas.chart.title);
  expect(rows[3]?.slice(0, 4)).toEqual(['År', 'Storgata', 'Vaterland', 'Urtegata']);
  expect(rows[4]?.slice(0, 4)).toEqual([2024, 14.8, 0, null]);
  expect(rows[5]?.slice(0, 4)).toEqual([2025, 1.5, null, 0]);
  expect(rows.slice(4, 7).map((row) => row.at(-1))).toEqual([
    'Urtegata: ikke talt',
    'Vaterland: ufullstendig',
    'Vaterland: ikke talt. Urtegata: ufullstendig',
  ]);
});

describe('the chart', () => {
  const numbers = [makeCell(30, 20, '1,5'), makeCell(50, 20, '2,5')] as const;
  const columns = [makeColumn('storgata', 'Storgata'), makeColumn('vaterland', 'Vaterland')];

  test('is native, takes its numbers from the cells, and leaves a hole where nobody counted', async () => {
    const { parts } = await read();
    const charts = parts.filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(1);
    const chart = charts[0]?.[1] ?? '';
    expect(chart).toContain('<c:lineChart>');
    expect([...chart.matchAll(/<c:f>([^<]*)<\/c:f>/g)].map(([, range]) => range)).toEqual(
      ['B', 'C', 'D'].flatMap((column) => [
        `'Figur 6'!$${column}$4`,
        `'Figur 6'!$A$5:$A$7`,
        `'Figur 6'!$${column}$5:$${column}$7`,
      ]),
    );
    const caches = [...chart.matchAll(/<c:numCache>(.*?)<\/c:numCache>/g)].map(([, cache = '']) =>
      [...cache.matchAll(/idx="(\d+)"><c:v>([^<]*)/g)].map(([, at, value]) => `${at}: ${value}`),
    );
    expect(caches).toEqual([['0: 14.8', '1: 1.5', '2: 12345.6'], ['0: 0.0'], ['1: 0.0']]);
    expect(chart).toContain('<c:dispBlanksAs val="gap"/>');
    expect(chart).toContain('2A2859'); // Storgata's colour, wherever it stands
  });

  test.each([
    ['grouped', 'clustered'],
    ['stacked', 'stacked'],
  ] as const)('of %s columns is %s', async (kind, grouping) => {
    const { parts } = await read([makeFigure({ kind, columns, rows: [[2026, ...numbers]] })]);
    const [, chart = ''] = parts.find(([name]) => name === 'xl/charts/chart1.xml') ?? [];
    expect(chart).toContain('<c:barChart>');
    expect(chart).toContain(`<c:grouping val="${grouping}"/>`);
  });

  test('draws only what the figure draws: a sum in the table is no column of the stack', async () => {
    const summed = makeFigure({
      kind: 'stacked',
      columns: [...columns, makeColumn('total', 'Samlet')],
      rows: [[2026, ...numbers, makeCell(80, 20, '4,0')]],
      totals: { totals: [4], totalsShown: ['4,0'] },
    });
    const drawn = { ...summed, chart: { ...summed.chart, series: summed.chart.series.slice(0, 2) } };
    const { parts, rowsOf } = await read([drawn]);
    const [, chart = ''] = parts.find(([name]) => name === 'xl/charts/chart1.xml') ?? [];
    expect(chart.match(/<c:ser>/g)).toHaveLength(2);
    expect(rowsOf('Figur 6')[3]?.slice(0, 5)).toEqual(['År', 'Storgata', 'Vaterland', 'Samlet', 'Storgata, talt']);
  });

  test('is left out where there is nothing to draw, and the next figure gets its own', async () => {
    const nothing = { ...makeFigure({ columns: [], rows: [[1999]] }), figure: '2' as const };
    const { parts } = await read([nothing, makeFigure({ columns, rows: [[2026, ...numbers]] })]);
    const charts = parts.filter(([name]) => name.startsWith('xl/charts/chart'));
    expect(charts).toHaveLength(1);
    expect(charts[0]?.[1]).toContain("'Figur 6'!$B$5:$B$5");
  });

  test('carries the name of an area whatever it is made of', async () => {
    const { parts } = await read([makeFigure({ columns: [makeColumn('a', "$& <b> $'")], rows: [[2026, numbers[0]]] })]);
    const [, chart = ''] = parts.find(([name]) => name === 'xl/charts/chart1.xml') ?? [];
    expect(chart).toContain("<c:v>$&amp; &lt;b&gt; $'</c:v>");
  });

  test('a sum that lacks a member is not there, and no smaller', async () => {
    const stacked = makeFigure({
      kind: 'stacked',
      columns,
      rows: [
        [2025, ...numbers],
        [2026, numbers[0], nobodyCounted],
      ],
      totals: { totals: [4, null], totalsShown: ['4,0', null] },
    });
    const rows = (await read([stacked])).rowsOf('Figur 6');
    expect(rows.slice(3, 6).map((row) => row.slice(0, 4))).toEqual([
      ['År', 'Storgata', 'Vaterland', 'Samlet'],
      [2025, 1.5, 2.5, 4],
      [2026, 1.5, null, null],
    ]);
  });
});

test('nothing in it is a formula: names and notes that look like one stay text, letters stay letters', async () => {
  const { parts, rowsOf } = await read([dangerous]);
  for (const [name, text] of parts.filter(([name]) => name.startsWith('xl/worksheets/')))
    expect([name, /<f[\s>/]/.test(text)]).toEqual([name, false]);
  expect(rowsOf('Figur 6')[3]?.slice(1, 8)).toEqual([...dangerousTexts, letters]);
  const notes = rowsOf('Figur 6').map(([first]) => first);
  for (const text of [...dangerousTexts, letters]) expect(notes).toContain(text);
  expect(rowsOf('Figur 6')[0]?.[0]).toBe(dangerous.chart.title);
});

test('long form: every number on a row with the whole of it, exact and rounded', async () => {
  const [header, ...rows] = (await read()).rowsOf('Data');
  expect(header?.slice(7, 13)).toEqual([
    'Gjennomsnitt',
    'Gjennomsnitt, uavrundet',
    'personer i sum',
    'talt',
    'planlagt',
    'Status',
  ]);
  expect(rows).toHaveLength(9);
  expect(rows[0]?.slice(7, 13)).toEqual([14.8, 14.75, 1180, 80, 80, 'talt']);
  expect(rows[2]?.slice(7, 13)).toEqual([null, null, null, 0, 40, 'ikke talt']);
  expect(rows[4]?.slice(7, 13)).toEqual([null, null, null, 12, 80, 'ufullstendig']);
});

test('the same figures give the same bytes on another day', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 24) });
  const first = await read([threeAreas]);
  vi.setSystemTime(Date.UTC(2027, 1, 1));
  const second = await read([threeAreas]);
  vi.useRealTimers();
  expect(Buffer.from(first.bytes).equals(second.bytes)).toBe(true);
  expect(first.parts.find(([name]) => name === 'docProps/core.xml')?.[1]).toContain('2026-11-24T12:00:00Z');
});

test('made-up numbers say so on the first sheet and on the figure', async () => {
  const { rowsOf } = await read([makeFigure({ columns: [makeColumn('a', 'A')], rows: [], isMadeUp: true })]);
  expect(rowsOf('Les meg')[1]?.[0]).toContain('OPPDIKTEDE TALL');
  expect(rowsOf('Figur 6')[2]?.[0]).toContain('OPPDIKTEDE TALL');
});
