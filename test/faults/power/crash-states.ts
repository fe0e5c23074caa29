import type { Chance } from '../simulation/chance.ts';
import type { Step } from './syscalls.ts';

/** A folder as a power cut may leave it, and what had been acknowledged by then. */
export type CrashState = {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly acknowledged: readonly string[];
  readonly after: string;
};

type Change = Extract<Step, { kind: 'write' | 'truncate' }>;
type Renaming = Extract<Step, { kind: 'create' | 'unlink' | 'rename' }>;
type File = { durable: Buffer; pending: Change[]; version: number };

const sector = 512;
/** The index of a WAL is made anew by whoever opens it; the lock and its journal hold nothing. */
const isRemade = (name: string) => name.endsWith('-shm') || name.startsWith('server.lock');

/**
 * Every state that a power cut after any call can leave: of what was not synced all is gone, all is there, some is, or the
 * last write is torn between two sectors. Names change for good only when the folder is synced. None is given twice.
 */
export function* crashStates(
  before: ReadonlyMap<string, Buffer>,
  steps: readonly Step[],
  chance: Chance,
): Generator<CrashState> {
  const seen = new Set<string>();
  const acknowledged: string[] = [];
  let names = new Map<string, File>();
  for (const [name, durable] of before) names.set(name, { durable, pending: [], version: 0 });
  let durableNames = new Map(names);
  let renamings: Renaming[] = [];
  let made = 0;

  for (const step of steps) {
    if (step.kind === 'acknowledge') acknowledged.push(...step.ids);
    else if (step.kind === 'syncFolder') {
      durableNames = new Map(names);
      renamings = [];
    } else if (isRemade(step.name)) continue;
    else if (step.kind === 'sync') {
      const file = names.get(step.name)!;
      file.durable = applied(file.durable, file.pending);
      file.pending = [];
      file.version++;
    } else if (step.kind === 'write' || step.kind === 'truncate') {
      names.get(step.name)!.pending.push(step);
    } else {
      renamings.push(step);
      names = renamed(names, step, () => ({ durable: Buffer.alloc(0), pending: [], version: 1_000_000 * ++made }));
    }
    for (const keeps of [none, all, some(chance), some(chance), torn]) {
      const kept = keptOf({ names, durableNames, renamings }, keeps);
      const key = `${acknowledged.length} ${[...kept].map(([name, { file, changes }]) => `${name}:${file.version}:${changes.map(({ at, cut }) => `${at}.${cut ?? ''}`)}`).join('|')}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const files = new Map([...kept].map(([name, { file, changes }]) => [name, contentOf(file, changes, chance)]));
      yield { files, acknowledged: [...acknowledged], after: `${step.kind} ${'name' in step ? step.name : ''}` };
    }
  }
}

type Kept = { readonly at: number; readonly cut?: 'torn' };
/** Which of so many un-synced changes are on the disk, by their number. */
type Keeps = (count: number) => readonly Kept[];

const none: Keeps = () => [];
const all: Keeps = (count) => Array.from({ length: count }, (_, at) => ({ at }));
const torn: Keeps = (count) => all(count).map(({ at }) => (at === count - 1 ? { at, cut: 'torn' } : { at }));
const some =
  (chance: Chance): Keeps =>
  (count) =>
    all(count).filter(() => chance.below(2) === 0);

type Folder = {
  readonly names: ReadonlyMap<string, File>;
  readonly durableNames: ReadonlyMap<string, File>;
  readonly renamings: readonly Renaming[];
};

function keptOf({ names, durableNames, renamings }: Folder, keeps: Keeps) {
  // Names come into being in order: a journal of the folder keeps a first part of what was done to it.
  const done = keeps === none ? 0 : keeps === all || keeps === torn ? renamings.length : keeps(renamings.length).length;
  let now = new Map(durableNames);
  const known = new Map([...names, ...durableNames]);
  for (const renaming of renamings.slice(0, done))
    now = renamed(
      now,
      renaming,
      () => known.get(renaming.name) ?? { durable: Buffer.alloc(0), pending: [], version: -1 },
    );
  return new Map([...now].map(([name, file]) => [name, { file, changes: keeps(file.pending.length) }]));
}

function renamed(names: ReadonlyMap<string, File>, step: Renaming, make: () => File): Map<string, File> {
  const after = new Map(names);
  if (step.kind === 'create') return after.set(step.name, after.get(step.name) ?? make());
  const file = after.get(step.name);
  after.delete(step.name);
  if (step.kind === 'rename' && file) after.set(step.to, file);
  return after;
}

function contentOf({ durable, pending }: File, kept: readonly Kept[], chance: Chance): Buffer {
  return applied(
    durable,
    kept.map(({ at, cut }) => (cut ? tornWrite(pending[at]!, chance) : pending[at]!)),
  );
}

function applied(bytes: Buffer, changes: readonly Change[]): Buffer {
  const ends = changes.map((change) => (change.kind === 'write' ? change.at + change.bytes.length : change.length));
  const after = Buffer.alloc(Math.max(bytes.length, ...ends));
  bytes.copy(after);
  let length = bytes.length;
  for (const [index, change] of changes.entries()) {
    if (change.kind === 'write') change.bytes.copy(after, change.at);
    else after.fill(0, change.length);
    length = change.kind === 'write' ? Math.max(length, ends[index]!) : change.length;
  }
  return after.subarray(0, length);
}

/** A disk writes whole sectors: the first so many of a write are there, and the others are not. */
function tornWrite(change: Change, chance: Chance): Change {
  if (change.kind === 'truncate') return change;
  const sectors = Math.floor(change.bytes.length / sector);
  return { ...change, bytes: change.bytes.subarray(0, sector * chance.below(sectors + 1)) };
}
