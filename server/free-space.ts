import { statfs } from 'node:fs/promises';
import type { Config } from './config.ts';
import type { Log } from './log.ts';

type Later = (callback: () => void, delayMs: number) => () => void;

/** Warns in the log, now and again, while a disk that counts go to is nearly full. Gives a function that ends it. */
export function watchFreeSpace(config: Config, log: Log, later: Later): () => void {
  const { lowSpaceBytes, spaceCheckedEveryMs } = config.limits;
  const dirs = { DATA_DIR: config.dataDir, BACKUP_DIR: config.backupDir, TAPE_DIR: config.tapeDir };
  let callOff = () => {};
  const look = async () => {
    for (const [name, dir] of Object.entries(dirs)) {
      const freeBytes = dir === null ? Number.POSITIVE_INFINITY : await readFreeBytes(dir);
      if (freeBytes < lowSpaceBytes) log.warn({ dir, freeBytes }, `${name} is nearly full`);
    }
  };
  const lookAgain = () => {
    void look().catch((error) => log.warn({ err: error }, 'the free space could not be read'));
    callOff = later(lookAgain, spaceCheckedEveryMs);
  };
  lookAgain();
  return () => callOff();
}

async function readFreeBytes(dir: string): Promise<number> {
  const { bavail, bsize } = await statfs(dir);
  return bavail * bsize;
}
