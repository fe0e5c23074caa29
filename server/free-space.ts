import { statfs } from 'node:fs/promises';
import type { Config } from './config.ts';
import type { Later } from './later.ts';
import type { Log } from './log.ts';

/** Looks now, and again every so often. Gives a function that ends it. */
export function watchFreeSpace(config: Config, log: Log, later: Later): () => void {
  let callOff = () => {};
  const look = () => {
    void tellFreeSpace(config, log).catch((error) => log.warn({ err: error }, 'the free space could not be read'));
    callOff = later(look, config.limits.spaceCheckedEveryMs);
  };
  look();
  return () => callOff();
}

/** Warns in the log while a disk that counts go to is nearly full. */
export async function tellFreeSpace(config: Config, log: Log): Promise<void> {
  const dirs = { DATA_DIR: config.dataDir, BACKUP_DIR: config.backupDir, TAPE_DIR: config.tapeDir };
  for (const [name, dir] of Object.entries(dirs)) {
    if (dir === null) continue;
    const freeBytes = await readFreeBytes(dir);
    if (freeBytes < config.limits.lowSpaceBytes) log.warn({ dir, freeBytes }, `${name} is nearly full`);
  }
}

async function readFreeBytes(dir: string): Promise<number> {
  const { bavail, bsize } = await statfs(dir);
  return bavail * bsize;
}
