import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An ext4 disk in a file. A copy of that file is what a power cut leaves: everything that had reached the disk by then. */
export type LoopDisk = Disposable & {
  readonly dir: string;
  /** Everything that was written until now reaches the disk. */
  readonly sync: () => void;
  /** The disk as it stands on the disk, mounted beside it. Nothing is flushed for the occasion. */
  readonly snapshot: () => Disposable & { readonly dir: string };
};

export function mountLoopDisk(megabytes: number): LoopDisk {
  const home = mkdtempSync(join(tmpdir(), 'sommertelling-loop-'));
  const image = join(home, 'disk');
  writeFileSync(image, '');
  truncateSync(image, megabytes * 2 ** 20);
  run('mkfs.ext4', '-q', '-F', image);
  const dir = mount(image, home, 'live');
  let taken = 0;
  return {
    dir,
    sync: () => run('sync', '-f', dir),
    snapshot() {
      const copy = join(home, `copy-${++taken}`);
      run('cp', '--sparse=always', image, copy);
      const copyDir = mount(copy, home, `cut-${taken}`);
      return {
        dir: copyDir,
        [Symbol.dispose]: () => {
          run('umount', '-l', copyDir);
          rmSync(copy);
        },
      };
    },
    [Symbol.dispose]: () => {
      spawnSync('umount', ['-l', dir]);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

export const hasLoopDisks = (() => {
  try {
    using disk = mountLoopDisk(8);
    using cut = disk.snapshot();
    return cut.dir !== disk.dir;
  } catch {
    return false;
  }
})();

function mount(image: string, home: string, name: string): string {
  const dir = mkdtempSync(join(home, `${name}-`));
  run('mount', '-o', 'loop', image, dir);
  return dir;
}

function run(command: string, ...args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}: ${error?.message ?? stderr}`);
}
