import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const BUILD_LIMIT_MS = 60_000;
let house: string;

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'house-'));
  mkdirSync(join(house, 'client'));
  for (const path of ['package.json', 'package-lock.json', 'vite.config.ts'])
    cpSync(join(root, path), join(house, path));
  for (const path of ['client/build-when-stale.ts', 'client/service-worker.ts'])
    cpSync(join(root, path), join(house, path));
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'), 'dir');
  writeFileSync(join(house, 'client/index.html'), '<!doctype html><script type="module" src="./main.ts"></script>');
});

afterEach(() => rmSync(house, { recursive: true, force: true }));

test('the app is built when its code changed, and otherwise nothing is done or said', {
  timeout: BUILD_LIMIT_MS,
}, () => {
  expect(buildWith('first')).toEqual({ said: 'Building the app …\n', status: 0 });
  expect(build()).toEqual({ said: '', status: 0 });
  expect(buildWith('second').said).toBe('Building the app …\n');
});

test('a build that is incomplete is made again', { timeout: BUILD_LIMIT_MS }, () => {
  buildWith('first');
  rmSync(join(house, 'dist/client/sw.js'));
  expect(build().said).toBe('Building the app …\n');
  expect(existsSync(join(house, 'dist/client/sw.js'))).toBe(true);
});

test('a build that fails leaves the earlier one whole, and is tried again', { timeout: BUILD_LIMIT_MS }, () => {
  buildWith('first');
  const before = listServed();
  const failed = buildWith("fault' oops");
  expect(failed.status).toBe(1);
  expect(listServed()).toEqual(before);
  expect(readdirSync(join(house, 'dist')).sort()).toEqual(['client', 'client.assets.json', 'client.inputs']);
  expect(build().status).toBe(1);
});

test('a page opened before still finds its assets for three builds, but no phone stores them', {
  timeout: BUILD_LIMIT_MS,
}, () => {
  buildWith('build 1');
  const [firstScript] = scripts();
  for (const version of [2, 3, 4, 5]) {
    buildWith(`build ${version}`);
    expect(scripts()).toHaveLength(Math.min(version, 4));
    expect(precached().filter((url) => url.endsWith('.js'))).toHaveLength(1);
  }
  expect(scripts()).not.toContain(firstScript);
});

test('a phone stores the page and its assets, and neither source maps nor the worker itself', {
  timeout: BUILD_LIMIT_MS,
}, () => {
  buildWith('first');
  expect(precached()).toEqual([expect.stringMatching(/^\/assets\/index-[\w-]+\.js$/), '/index.html']);
});

function buildWith(greeting: string) {
  writeFileSync(join(house, 'client/main.ts'), `document.title = '${greeting}';`);
  return build();
}

function build() {
  const { stdout, status } = spawnSync(process.execPath, ['client/build-when-stale.ts'], {
    cwd: house,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' }, // a test's own would bring the libraries' aids for finding faults
  });
  return { said: stdout, status };
}

function listServed() {
  return readdirSync(join(house, 'dist/client'), { recursive: true, encoding: 'utf8' }).sort();
}

function scripts() {
  return listServed().filter((path) => path.startsWith('assets') && path.endsWith('.js'));
}

function precached() {
  const worker = readFileSync(join(house, 'dist/client/sw.js'), 'utf8');
  return [...worker.matchAll(/url:[`"']([^`"']+)[`"'],revision/g)].map(([, url]) => url ?? '');
}
