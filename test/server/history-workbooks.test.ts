import { strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { readTableFile } from '../../server/history/read-table.ts';

const megabyte = 1024 * 1024;
const contents = { '[Content_Types].xml': strToU8('<Types/>') };
/** Nothing but zeros: a thousand to one when it is packed. */
const zeros = (megabytes: number) => new Uint8Array(megabytes * megabyte);
const sheet = 'xl/worksheets/sheet1.xml';

test.each([
  ['in one sheet', { [sheet]: zeros(49) }],
  ['in many, each of them small', { 'xl/a.xml': zeros(17), 'xl/b.xml': zeros(17), 'xl/c.xml': zeros(17) }],
  ['in a picture, which nobody reads', { 'xl/media/image1.png': zeros(49) }],
])('a workbook that would unpack to more than a summer of counts, %s, is not unpacked', async (_, parts) => {
  const bomb = zipSync({ ...contents, ...parts });
  expect(bomb.length).toBeLessThan(megabyte);
  const before = process.memoryUsage().arrayBuffers;
  const { rows, problems } = await readTableFile(bomb);
  expect([rows, problems.map(({ code }) => code)]).toEqual([[], ['unpacks_too_large']]);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(48 * megabyte);
});

test('one that says it is small and is not gets no more room than it says', async () => {
  const bomb = zipSync({ ...contents, [sheet]: zeros(100) });
  const said = Buffer.from(bomb);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(100 * megabyte);
  for (let at = said.indexOf(size); at >= 0; at = said.indexOf(size)) said.writeUInt32LE(1000, at);
  const before = process.memoryUsage().arrayBuffers;
  const { rows, problems } = await readTableFile(said);
  expect([rows, problems.map(({ code }) => code)]).toEqual([[], ['not_a_workbook']]);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(48 * megabyte);
});

test('a formula of a workbook stands as its text, whatever the spreadsheet made of it', async () => {
  const cells = new Map([['1,0', { value: 12, formula: 'B2*2' }]]);
  const bytes = await writeXlsx({ sheets: [{ name: 'Ark', rows: [['totalt'], [12]], cells }] });
  expect(Object.keys(unzipSync(bytes))).toContain(sheet);
  expect((await readTableFile(bytes)).rows.map((row) => row.cells)).toEqual([['totalt'], ['=B2*2']]);
});
