/**
 * Builds the app into dist/client when its inputs differ from those of the last build. The old build is served until the
 * new one is whole, and its hashed assets stay for a while, since a page opened before may still ask for them.
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, sep } from 'node:path';

const root = join(import.meta.dirname, '..');
const INPUTS = ['client', 'shared', 'vite.config.ts', 'package-lock.json'];
const EARLIER_BUILDS_KEPT = 3;

const dist = join(root, 'dist');
const served = join(dist, 'client');
const stamp = join(dist, 'client.inputs');
const assetRecord = join(dist, 'client.assets.json');
const fresh = join(dist, `client.new-${process.pid}`);
const retired = join(dist, `client.old-${process.pid}`);

const inputs = hashInputs();
if (!existsSync(join(served, 'sw.js')) || readIfThere(stamp) !== inputs) await buildApp();

async function buildApp() {
  console.log('Building the app …');
  mkdirSync(dist, { recursive: true });
  removeAbandonedBuilds();
  try {
    const { build } = await import('vite');
    await build({
      configFile: join(root, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: fresh, emptyOutDir: true },
    });
    const builds = keepEarlierAssets();
    swap();
    writeFileSync(assetRecord, JSON.stringify(builds));
    writeFileSync(stamp, inputs);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(retired, { recursive: true, force: true });
  }
}

function hashInputs() {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
    for (const path of listFiles(join(root, input))) {
      const bytes = readFileSync(path);
      hash.update(`${relative(root, path).split(sep).join('/')}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest('hex');
}

/** Copies earlier builds' assets beside the new ones, after the precache list was made; gives the new record, newest first. */
function keepEarlierAssets() {
  const earlier: string[][] = JSON.parse(readIfThere(assetRecord) ?? '[]');
  const own = listFiles(join(fresh, 'assets')).map((path) => relative(fresh, path));
  const isRepeat = JSON.stringify(earlier[0]) === JSON.stringify(own);
  const builds = (isRepeat ? earlier : [own, ...earlier]).slice(0, 1 + EARLIER_BUILDS_KEPT);
  for (const asset of new Set(builds.flat())) {
    const source = join(served, asset);
    const copy = join(fresh, asset);
    if (existsSync(source) && !existsSync(copy)) cpSync(source, copy);
  }
  return builds;
}

function swap() {
  const hadBuild = existsSync(served);
  if (hadBuild) renameSync(served, retired);
  try {
    renameSync(fresh, served);
  } catch (error) {
    if (hadBuild) renameSync(retired, served);
    throw error;
  }
}

/** A build that was killed leaves its folder; one that still runs, in another process, keeps it. */
function removeAbandonedBuilds() {
  for (const name of readdirSync(dist)) {
    const pid = /^client\.(?:new|old)-(\d+)$/.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) rmSync(join(dist, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function listFiles(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)));
}

function readIfThere(path: string) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
