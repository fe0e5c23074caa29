import { strFromU8, unzipSync } from 'fflate';
import JSONstat from 'jsonstat-toolkit';
import { describe, expect, test } from 'vitest';
import { type Figure, figureIds } from '#shared/report/figure.ts';
import { drawPng } from '../../../server/export/draw-png.ts';
import { drawSvg } from '../../../server/export/draw-svg.ts';
import { writeExcelCsv, writeMachineCsv } from '../../../server/export/figure-csv.ts';
import { writeJsonStat } from '../../../server/export/json-stat.ts';
import { writeWorkbook } from '../../../server/export/workbook.ts';
import { listElements } from '../../shared/chart/drawn-chart.ts';
import { drawUp } from '../../support/drawn-figure.ts';
import { longHistory } from '../../support/long-history.ts';
import { eightFigures, minusAndBlank } from './eight-figures.ts';
import { about } from './made-figure.ts';

const ofTwentyYears = longHistory();

describe.each(figureIds)('figure %s', (id) => {
  const figure = eightFigures().find(({ figure: own }) => own === id) as Figure;

  test('of twenty summers is 16,0 × 9,3 cm at 300 dots an inch, with its text', () => {
    const svg = drawSvg(drawUp(id, { records: ofTwentyYears }));
    const png = Buffer.from(drawPng(svg));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1891, 1094]);
    const density = png.indexOf('pHYs');
    expect([png.readUInt32BE(density + 4), png.readUInt32BE(density + 8), png[density + 12]]).toEqual([
      11811, 11811, 1,
    ]);
    expect(png.equals(drawPng(svg, { fontFiles: [] })), 'without a font all text is gone').toBe(false);
  });

  test('keeps to what Word and the picture writer know', () => {
    const allowed = ['svg', 'rect', 'path', 'line', 'circle', 'text', 'tspan', 'g', 'title', 'desc'];
    const elements = listElements(drawSvg(figure));
    expect(elements.map(({ tag }) => tag).filter((tag) => !allowed.includes(tag))).toEqual([]);
    expect(elements.flatMap(({ attributes }) => Object.keys(attributes))).not.toContain('style');
  });

  test('comes to Norwegian Excel with commas, gaps that are empty, and a remark on each', () => {
    const text = writeExcelCsv(figure, about);
    expect(text.startsWith('\uFEFFÅr;')).toBe(true);
    expect(text).not.toMatch(minusAndBlank);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    const lines = text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + figure.table.rows.length);
    // 2015 has no season: nothing in that line is a number but the year and how many were counted.
    const gap = lines.find((line) => line.startsWith('2015;'))?.split(';') ?? [];
    const numbers = figure.table.columns.length;
    expect(gap.slice(1, 1 + numbers).every((cell) => cell === '')).toBe(true);
    expect(gap.slice(-2)).toEqual([expect.stringContaining('ikke talt'), 'intern']);
  });

  test('says the same of each number in long form and in JSON-stat', () => {
    const [header = '', ...lines] = writeMachineCsv(figure, about).trimEnd().split('\n');
    const keys = header.split(',');
    const rows = lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [keys[index], cell])));
    expect(new Set(rows.map(({ year, area, shift, band }) => `${year} ${area} ${shift} ${band}`)).size).toBe(
      rows.length,
    );
    const dataset = JSONstat(JSON.parse(writeJsonStat(figure, about))).Dataset(0);
    for (const { year, area, shift, band, mean, sum } of rows) {
      const place = { area, shift, year, ...(dataset.Dimension('band') ? { band } : {}) };
      const read = (measure: string) => dataset.Data({ ...place, measure })?.value ?? null;
      const number = (cell: string | undefined) => (cell === '' ? null : Number(cell));
      expect([read('mean'), read('sum')], `${year} ${area}`).toEqual([number(mean), number(sum)]);
    }
  });
});

test('a workbook of the eight has a native chart on each sheet, a panel each for figure 7, and no formula', async () => {
  const parts = Object.entries(unzipSync(await writeWorkbook(eightFigures(), about))).map(
    ([name, bytes]) => [name, strFromU8(bytes)] as const,
  );
  const panels = eightFigures().find(({ figure }) => figure === '7')?.chart.panels?.length ?? 0;
  const charts = parts.filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name)).map(([, xml]) => xml);
  expect(panels).toBeGreaterThan(3);
  expect(charts).toHaveLength(7 + panels);
  const sheets = parts.filter(([name]) => name.startsWith('xl/worksheets/sheet'));
  expect(sheets.filter(([, xml]) => /<f[ >/]/.test(xml))).toEqual([]);
  const hatched = charts.filter((xml) => xml.includes('<a:pattFill prst="wdUpDiag">'));
  expect(hatched.length, 'an earlier report’s number is no column of counts').toBeGreaterThan(3);
});
