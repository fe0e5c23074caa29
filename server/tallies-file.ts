import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WrittenTallies } from '#shared/report/written-tallies.ts';
import type { Instant } from '#shared/time.ts';
import type { Database } from './database.ts';
import { sha256 } from './event-chain.ts';

/** The tallies of a season that is over. They hold while its mark and its basis are these, and the clock is not before `foundAt`. */
export type PutDownTallies = {
  readonly mark: string;
  /** A hash of what the plan says of the season. */
  readonly basis: string;
  readonly foundAt: Instant;
  readonly tallies: WrittenTallies;
};
export type PutDown = ReadonlyMap<string, PutDownTallies>;

/** Beside the database, and no part of it: without the file the same is told, only later. */
export function talliesFile({ name }: Database): string {
  return `${name}-tallies`;
}

/** By season; empty where there is no file, or one that is not whole, or that other code wrote. */
export function readTalliesFile(file: string): PutDown {
  try {
    const text = readFileSync(file, 'utf8');
    const at = text.indexOf('\n');
    const body = text.slice(at + 1);
    return new Map(text.slice(0, at) === sealOf(body) ? JSON.parse(body) : []);
  } catch {
    return new Map();
  }
}

/** Whoever reads meanwhile gets the old file or the new one. After a power cut its seal may not fit, and it counts for nothing. */
export function writeTalliesFile(file: string, tallies: PutDown): void {
  const body = JSON.stringify([...tallies]);
  writeFileSync(`${file}.part`, `${sealOf(body)}\n${body}`);
  renameSync(`${file}.part`, file);
}

function sealOf(body: string): string {
  return sha256(`${codeMark()}${body}`);
}

const sourceDirs = [join(import.meta.dirname, '../shared'), join(import.meta.dirname, 'store')];
let ofThisCode: string | undefined;

function codeMark(): string {
  ofThisCode ??= markOf(sourceDirs);
  return ofThisCode;
}

/** Another text for any other code in these folders: it could make another tally of the same row. */
export function markOf(dirs: readonly string[]): string {
  return sha256(dirs.flatMap(listSources).join());
}

function listSources(dir: string): readonly string[] {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return files.sort().map((name) => sha256(readFileSync(join(dir, name))));
}
