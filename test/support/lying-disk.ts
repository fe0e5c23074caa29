/**
 * Loaded before a program: a copy of the database in the making is spoiled in the moment in which the program believes
 * that it has reached the disk. In it one bit
 * after the text `FLIP_AFTER` is changed, wherever it stands (a page may hold a dead copy of a row as well), or the file `SWAP_FOR` takes its place.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { FLIP_AFTER, SWAP_FOR } = process.env;
const { fsyncSync } = fs;

fs.fsyncSync = (handle: number) => {
  const path = fs.readlinkSync(`/proc/self/fd/${handle}`);
  if (/\/making-[^/]+\/copy\.db$/.test(path)) spoil(path);
  fsyncSync(handle);
};
syncBuiltinESMExports();

function spoil(path: string): void {
  if (SWAP_FOR) fs.copyFileSync(SWAP_FOR, path);
  if (!FLIP_AFTER) return;
  const bytes = fs.readFileSync(path);
  for (let at = bytes.indexOf(FLIP_AFTER); at !== -1; at = bytes.indexOf(FLIP_AFTER, at + 1)) {
    const next = at + FLIP_AFTER.length;
    bytes[next] = (bytes[next] ?? 0) ^ 1;
  }
  fs.writeFileSync(path, bytes);
}
