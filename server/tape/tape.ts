import { copyFileSync, existsSync } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { waitForDisk } from '../backup/durable-file.ts';
import type { Database } from '../database.ts';
import { StartError } from '../start-error.ts';
import { findChain, listLogAfter } from '../store/events.ts';
import { listInstalls } from '../store/installs.ts';
import { getMeta } from '../store/meta.ts';
import { listPeople } from '../store/people.ts';
import { readTapeEnd } from './tape-end.ts';
import { toTapeLine } from './tape-line.ts';

/** The tape's disk did not take what was to be written: nothing that waited for it may be acknowledged. */
export class TapeFault extends Error {}

export type Tape = {
  /** Settles when everything committed before the call is on the tape's disk. Throws TapeFault when it cannot be. */
  readonly catchUp: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The file of one epoch: after a restore another begins, with the whole log in it. */
function tapeFile(dir: string, epoch: string): string {
  return join(dir, `sommertelling-${epoch}.tape`);
}

/**
 * A second copy of the log, on another disk, before anything is acknowledged. Throws StartError for a tape that is not of
 * this database's log: then the database was exchanged, and the tape holds what it lacks.
 */
export async function openTape(db: Database, dir: string): Promise<Tape> {
  const writer = makeWriter(db, tapeFile(dir, getMeta(db, 'epoch')));
  await writer.open();
  let done: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  const write = async () => {
    // Whoever comes from now on may have committed after we read the log: they share the next write.
    next = undefined;
    await writer.write().catch((error: NodeJS.ErrnoException) => {
      if (error.code?.startsWith('SQLITE_')) throw error;
      throw new TapeFault(`the tape was not written (${error.message})`);
    });
  };
  const catchUp = (): Promise<void> => {
    if (next) return next;
    const mine = done.then(write);
    done = mine.catch(() => {});
    next = mine;
    return mine;
  };
  return {
    catchUp,
    close: async () => {
      await done;
      await writer.close();
    },
  };
}

const rowsAtOnce = 200;

function makeWriter(db: Database, file: string) {
  let handle: FileHandle | undefined;
  /** What is known to be on the disk: so many bytes, up to this position. */
  let size = 0;
  let position = 0;
  /** The records of people and installs that this writer has put on the tape, by what they are of. */
  let records = new Map<string, string>();
  /** True while bytes may stand behind `size`. */
  let isTorn = false;

  const reopen = async () => {
    await handle?.close();
    handle = undefined;
    const isNew = !existsSync(file);
    const opened = await open(file, isNew ? 'wx+' : 'r+', 0o600);
    handle = opened;
    if (isNew) waitForDisk(join(file, '..'));
    const { wholeBytes, last, isDamaged } = readTapeEnd(file);
    requireSameLog(db, file, last);
    if (isDamaged) copyFileSync(file, `${file}.damaged`);
    await opened.truncate(wholeBytes);
    // What a killed server wrote may not have come to the disk: it waits for it together with the next lines.
    await opened.datasync();
    size = wholeBytes;
    position = last?.position ?? 0;
    records = new Map();
    isTorn = false;
  };

  const write = async () => {
    if (!handle || !(await isStill(file, handle))) await reopen();
    if (!handle) throw new Error('the tape is closed');
    // After a failed fdatasync the system may forget that a page was never written: all of it is written again.
    if (isTorn) await handle.truncate(size);
    const changed = listRecords(db).filter(([key, line]) => records.get(key) !== line);
    const head = size === 0 ? [JSON.stringify({ tape: 1, epoch: getMeta(db, 'epoch') })] : [];
    let rows = listLogAfter(db, position, rowsAtOnce);
    if (size > 0 && changed.length + rows.length === 0) return;
    isTorn = true;
    let end = size + (await append(handle, size, [...head, ...changed.map(([, line]) => line)]));
    let last = position;
    while (rows.length > 0) {
      end += await append(handle, end, rows.map(toTapeLine));
      last = rows.at(-1)?.position ?? last;
      rows = listLogAfter(db, last, rowsAtOnce);
    }
    await handle.datasync();
    isTorn = false;
    size = end;
    position = last;
    for (const [key, line] of changed) records.set(key, line);
  };

  return { open: reopen, write, close: async () => handle?.close() };
}

function listRecords(db: Database): readonly (readonly [string, string])[] {
  return [
    ...listPeople(db).map((person) => [person.id, JSON.stringify({ person })] as const),
    ...listInstalls(db).map((owned) => [owned.id, JSON.stringify({ owned })] as const),
  ];
}

/** Gives the number of bytes. */
async function append(handle: FileHandle, at: number, lines: readonly string[]): Promise<number> {
  const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''), 'utf8');
  let written = 0;
  while (written < bytes.length)
    written += (await handle.write(bytes, written, bytes.length - written, at + written)).bytesWritten;
  return bytes.length;
}

/** False where somebody moved the file away, or put another in its place. */
async function isStill(file: string, handle: FileHandle): Promise<boolean> {
  const [named, held] = await Promise.all([stat(file).catch(() => null), handle.stat()]);
  return named !== null && named.ino === held.ino && named.dev === held.dev;
}

function requireSameLog(db: Database, file: string, last: { position: number; chain: string } | undefined): void {
  if (!last || findChain(db, last.position) === last.chain) return;
  throw new StartError(
    `TAPE_DIR holds ${last.position} events of this epoch in ${file}, and the database is not the log that they are of: restore it with \`restore ${file}\`.`,
  );
}
