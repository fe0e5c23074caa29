import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';

/** Waits until a file, or the names in a folder, are on the disk. */
export function waitForDisk(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Gives a finished file its name: after a power cut there is the old file or the new one, whole. Both lie on one disk. */
export function renameDurably(from: string, to: string): void {
  renameSync(from, to);
  waitForDisk(dirname(to));
}
