/**
 * What the server costs, side by side with the least that could do the same, in one run: `npm run bench`, or `npm run bench -- push
 * seasons start crowd growth` for some of it. Prints each figure, writes all of them to docs/performance.json, and their tables into
 * docs/performance.md; with lengths of the log of one's own, as in `npm run bench -- growth --sizes 10000,100000`, it only prints.
 * Judges nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Kept, writeTable } from './performance-page.ts';
import { measureCrowd } from './server/crowd.ts';
import { measureGrowth } from './server/growth.ts';
import { measurePushes } from './server/pushes.ts';
import { measureSeasons } from './server/seasons.ts';
import { measureStart } from './server/start-up.ts';

const { values, positionals: asked } = parseArgs({ allowPositionals: true, options: { sizes: { type: 'string' } } });
const sizes = values.sizes?.split(',').map(Number);
const parts = {
  push: measurePushes,
  seasons: measureSeasons,
  start: measureStart,
  crowd: measureCrowd,
  growth: (say: (line: string) => void) => measureGrowth(say, sizes),
} as const;
const file = join(import.meta.dirname, '../../docs/performance.json');
const page = join(import.meta.dirname, '../../docs/performance.md');

const kept = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
const machine = {
  date: new Date().toISOString().slice(0, 10),
  cores: cpus().length,
  processor: cpus()[0]?.model.trim(),
  memoryGb: Math.round(totalmem() / 1024 ** 3),
  system: `${platform()} ${release().split('.', 2).join('.')} ${arch()}`,
  node: process.version,
};
for (const [name, measure] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n== ${name}`);
  const figures = await measure((line) => console.log(line));
  if (sizes) continue;
  kept[name] = { measuredOn: machine, figures };
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
  writeFileSync(page, writeTable(readFileSync(page, 'utf8'), name as keyof typeof parts, kept as Kept));
}
