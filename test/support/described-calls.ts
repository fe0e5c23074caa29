import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Call } from '#shared/api.ts';

const shared = join(import.meta.dirname, '../../shared');

/** Every call that a file of `shared/` describes, as `GET /api/health`, with its right. A new file is found by its name. */
export async function listDescribedCalls(): Promise<ReadonlyMap<string, Call>> {
  const files = readdirSync(shared).filter((name) => /^(?:.+-)?api\.ts$/.test(name));
  const modules = await Promise.all(
    files.map((name) => import(join(shared, name)) as Promise<Record<string, unknown>>),
  );
  const calls = modules.flatMap((module) => Object.values(module).flatMap(listCalls));
  return new Map(calls.map((call) => [`${call.method} ${call.path}`, call]));
}

/** An exported object is a list of calls where each of its members has a method and a path. */
function listCalls(exported: unknown): readonly Call[] {
  if (typeof exported !== 'object' || exported === null) return [];
  const members = Object.values(exported);
  return members.length > 0 && members.every(isCall) ? members : [];
}

function isCall(member: unknown): member is Call {
  return typeof member === 'object' && member !== null && 'method' in member && 'path' in member && 'right' in member;
}
