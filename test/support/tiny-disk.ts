import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of a few hundred kilobytes, in memory. */
export type TinyDisk = Disposable & { readonly dir: string; readonly resize: (kilobytes: number) => void };

export function mountTinyDisk(kilobytes: number): TinyDisk {
  const dir = mkdtempSync(join(tmpdir(), 'sommertelling-disk-'));
  const mount = (...args: string[]) => {
    const { status, stderr } = spawnSync('mount', args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`mount: ${stderr}`);
  };
  mount('-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', dir);
  return {
    dir,
    resize: (size) => mount('-o', `remount,size=${size}k`, dir),
    [Symbol.dispose]: () => {
      spawnSync('umount', ['-l', dir]);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

export const canMount = (() => {
  try {
    mountTinyDisk(64)[Symbol.dispose]();
    return true;
  } catch {
    return false;
  }
})();
