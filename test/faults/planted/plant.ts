import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { PlantedBug } from './bugs.ts';

const root = join(import.meta.dirname, '../../..');
const copied = ['client', 'server', 'shared', 'migrations', 'test', 'docs', '.gitignore', 'LICENSE', 'README.md'];
const settings = ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'biome.json', 'knip.json'];

type VitestReport = Readonly<Record<'numPassedTests' | 'numFailedTests' | 'numFailedTestSuites', number>>;

/** A copy of the house in which bugs can be planted. */
export class Bed implements Disposable {
  readonly #dir = mkdtempSync(join(tmpdir(), 'sommertelling-planted-'));

  constructor() {
    for (const name of [...copied, ...settings]) cpSync(join(root, name), join(this.#dir, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(this.#dir, 'node_modules'));
  }

  /** The bug is there while `work` runs. Throws when its text is not in the file exactly once. */
  with<T>({ name, file, from, to }: PlantedBug, work: () => T): T {
    const path = join(this.#dir, file);
    const sound = readFileSync(path, 'utf8');
    if (sound.split(from).length !== 2) throw new Error(`"${name}" cannot be planted: ${file} has changed`);
    writeFileSync(
      path,
      sound.replace(from, () => to),
    );
    try {
      return work();
    } finally {
      writeFileSync(path, sound);
    }
  }

  /** How many tests ran and how many were red. */
  run({ file, title }: PlantedBug['caughtBy']): { readonly ran: number; readonly red: number } {
    return file.startsWith('test/e2e/') ? this.#runStory(file, title) : this.#runTest(file, title);
  }

  [Symbol.dispose](): void {
    rmSync(this.#dir, { recursive: true, force: true });
  }

  #runTest(file: string, title: string) {
    const report = join(this.#dir, 'report.json');
    rmSync(report, { force: true });
    this.#spawn('vitest', [
      'run',
      file,
      '--reporter=json',
      `--outputFile=${report}`,
      ...(title ? ['-t', escaped(title)] : []),
    ]);
    const told = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
    // A hook that fails takes its tests with it, and is counted where there is no test to count.
    const red = told.numFailedTests || told.numFailedTestSuites;
    return { ran: told.numPassedTests + told.numFailedTests, red };
  }

  #runStory(file: string, title: string) {
    this.#spawn(process.execPath, ['client/build-when-stale.ts']);
    const config = '--config=test/e2e/playwright.config.ts';
    const { stdout } = this.#spawn('playwright', ['test', config, file, '-g', escaped(title), '--reporter=json']);
    const { stats } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as {
      stats: { expected: number; unexpected: number };
    };
    return { ran: stats.expected + stats.unexpected, red: stats.unexpected };
  }

  #spawn(command: string, args: readonly string[]) {
    const PATH = `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}`;
    const env = { ...process.env, PATH };
    return spawnSync(command, args, { cwd: this.#dir, encoding: 'utf8', env, timeout: 300_000, maxBuffer: 2 ** 28 });
  }
}

function escaped(title: string): string {
  return title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
