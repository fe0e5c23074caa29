import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readFirstLoad } from '../support/first-load.ts';

const build = join(import.meta.dirname, '../../dist/client');
const budget = 60_000;

test('what a phone needs to enrol, walk a round and count is at most 60 kB, compressed, fonts apart', () => {
  const { files, gzipBytes, modules } = readFirstLoad(build);
  for (const file of files) console.log(`${file.gzipBytes} bytes ${file.path}`);
  console.log(`first load: ${gzipBytes} of ${budget} bytes, compressed`);
  for (const screen of ['enrol/enrol-screen', 'round/round-screen', 'count/count-screen']) {
    expect(modules, 'it is not fetched later').toContain(`client/features/${screen}.tsx`);
  }
  expect(gzipBytes).toBeLessThanOrEqual(budget);
});

test('a phone in bokmål waits neither for English, nor for the office, nor for the answers’ schemas, nor for the reader of QR codes', () => {
  const { modules } = readFirstLoad(build);
  expect(modules).toContain('client/i18n/nb.ts');
  expect(
    modules.filter((path) =>
      /\/i18n\/(.*-)?en\b|features\/(office|figures|inbox)|\bzod\b|\bqr\/|scan-sheet/.test(path),
    ),
  ).toEqual([]);
});

test('whoever opens the office waits for its own part and not for the counter’s, and for no schema; neither part needs more than six files', () => {
  const [field, office] = [readFirstLoad(build), readFirstLoad(build, 'office.html')];
  expect(office.modules).toContain('client/features/office/season-page.tsx');
  expect(
    office.modules.filter((path) => /features\/(round|count|enrol)\/(?!invitation|code)|\bzod\b/.test(path)),
  ).toEqual([]);
  for (const { files } of [field, office])
    expect(files.length, 'a browser opens six connections').toBeLessThanOrEqual(6);
});

test('the scripts that a page waits for begin with the word that lets Chromium compile them beside the page', () => {
  for (const page of ['index.html', 'office.html']) {
    const scripts = readFirstLoad(build, page).files.filter(({ path }) => path.endsWith('.js'));
    expect(scripts).toHaveLength(3);
    for (const { path } of scripts)
      expect(readFileSync(join(build, path), 'utf8'), path).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
  }
});

test('a script that is imported by way of another is found, one that is fetched later is not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sommertelling-build-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'assets'));
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  write('index.html', '<script src="/assets/a.js"></script><link rel="stylesheet" href="/assets/a.css">');
  write('assets/a.js', 'import { b } from "./b.js"; b(() => import("./later.js"));');
  write('assets/b.js', 'export { b } from "./c.js";');
  write('assets/c.js', 'import "./b.js"; export const b = (run) => run();');
  write('assets/a.css', 'a { color: red }');
  write('assets/later.js', 'export default 1;');
  const paths = readFirstLoad(folder).files.map(({ path }) => path);
  expect(paths).toEqual(['index.html', 'assets/a.js', 'assets/b.js', 'assets/c.js', 'assets/a.css']);
});
