/** Every check, in order. All are run even when one fails; the last line is the count, alone on its line. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { chromiumPath, provideChromium } from './run/chromium.ts';
import { provideEngines } from './run/engines.ts';
import { provideOffice } from './run/office.ts';
import { addTallies, type Tally, tallyCommand, tallyPlaywright, tallyVitest } from './run/tally.ts';

const root = join(import.meta.dirname, '..');
const reports = 'node_modules/.cache/reports'; // relative: a path above the house may hold a space
const vitestReport = `${reports}/vitest.json`;
const isTerminal = process.stdout.isTTY; // CI = true alone would colour a log
const STEP_LIMIT_MS = 20 * 60_000;

process.chdir(root);
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const hasChromium = provideChromium();
provideOffice();
provideEngines();
const checks = [
  command('lint', `biome ci .${isTerminal ? '' : ' --colors=off'}`),
  command('types', 'npm run --silent typecheck'),
  command('unused code', 'knip'),
  command('build', 'node client/build-when-stale.ts'),
  unitTests(),
];
const hasBuild = existsSync('dist/client/sw.js');
const total = addTallies([...checks, browserStories('together'), browserStories('alone')]);

for (const title of total.unsteady ?? []) console.log(`held at the second try only: ${title}`);
for (const title of total.notRun) console.log(`not run here: ${title}`);
for (const title of total.failures) console.log(`failed: ${title}`);
console.log(`${total.passed} passed, ${total.failures.length} failed`);
process.exitCode = total.failures.length === 0 ? 0 : 1;

function command(name: string, line: string) {
  return tallyCommand(name, run(name, line));
}

function unitTests() {
  const name = 'unit tests';
  const colour = isTerminal ? '' : ' --no-color';
  const status = run(name, `vitest run --reporter=default --reporter=json --outputFile.json=${vitestReport}${colour}`);
  return tallyVitest(name, status, readIfThere(vitestReport));
}

/** @param project one of those in `test/e2e/playwright.config.ts` */
function browserStories(project: 'together' | 'alone'): Tally {
  const name = `browser stories ${project}`;
  if (!hasChromium) return { passed: 0, failures: [`${name}: no Chromium`], notRun: [] };
  if (!hasBuild) return { passed: 0, failures: [`${name}: no build to tell them on`], notRun: [] };
  const report = `${reports}/playwright-${project}.json`;
  const line = `playwright test --config=test/e2e/playwright.config.ts --project=${project} --output=node_modules/.cache/playwright/${project} --reporter=list,json`;
  const status = run(name, line, { PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(report) });
  return tallyPlaywright(name, status, readIfThere(report));
}

function run(name: string, line: string, env: Readonly<Record<string, string>> = {}) {
  console.log(`\n== ${name}: ${line}`);
  const startedAt = performance.now();
  const [file, ...args] = line.split(' ');
  const { status, error } = spawnSync(file!, args, {
    env: {
      ...process.env,
      PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}`,
      CHROMIUM_PATH: chromiumPath,
      ...env,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: STEP_LIMIT_MS,
  });
  if (error) console.error(error.message);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`== ${name}: ${status === 0 ? 'passed' : 'failed'} in ${seconds} s`);
  return status;
}

function readIfThere(path: string) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
