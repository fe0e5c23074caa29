import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { LogEnd } from '../store/events.ts';
import { isTapedEvent, parseTapeLine } from './tape-line.ts';

const newline = 0x0a;
/** Longer than any one line: an event comes in a push of at most 64 KiB. */
const firstWindowBytes = 256 * 1024;

/** Where a tape's last good line ends, and its last event, if it has one. */
export type TapeEnd = {
  readonly wholeBytes: number;
  readonly last: LogEnd | undefined;
  /** True where more than one torn line lies behind: a power cut can leave a later page on the disk and not an earlier one. */
  readonly isDamaged: boolean;
};

/** Reads a tape from its end. A line without its newline was torn while it was written, and is not counted. */
export function readTapeEnd(file: string): TapeEnd {
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    for (let window = firstWindowBytes; ; window *= 4) {
      const from = Math.max(0, size - window);
      const bytes = readAll(handle, from, size);
      // A window that begins in the middle of the file most likely begins in the middle of a line.
      const first = from === 0 ? 0 : bytes.indexOf(newline) + 1;
      const end = readGoodLines(bytes, first);
      if (end.last || from === 0) return { ...end, wholeBytes: from + end.wholeBytes };
    }
  } finally {
    closeSync(handle);
  }
}

function readGoodLines(bytes: Buffer, first: number): TapeEnd {
  let last: LogEnd | undefined;
  let at = first;
  for (let end = bytes.indexOf(newline, at); end !== -1; end = bytes.indexOf(newline, at)) {
    try {
      const line = parseTapeLine(bytes.toString('utf8', at, end));
      if (isTapedEvent(line)) last = { position: line.position, chain: line.chain };
    } catch {
      return { wholeBytes: at, last, isDamaged: true };
    }
    at = end + 1;
  }
  return { wholeBytes: at, last, isDamaged: false };
}

function readAll(handle: number, from: number, to: number): Buffer {
  const bytes = Buffer.alloc(to - from);
  let read = 0;
  while (read < bytes.length) {
    const got = readSync(handle, bytes, read, bytes.length - read, from + read);
    if (got === 0) break;
    read += got;
  }
  return bytes.subarray(0, read);
}
