/**
 * The long run, in slices: it stops after so many minutes (`npm run test:long -- 30`; 60 unless told) or, told to end, after
 * the slice that it is at, and the next run goes on where this one stopped. `-- 30 worlds kills` does only those, `--cores 2`
 * simulates on two cores. The last lines are the totals of all runs.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runPlanted } from '../planted/run-planted.ts';
import { NotCarriedOut } from './not-carried-out.ts';
import { addProgress, readProgress } from './progress.ts';
import { able, doSlice, type Kind, kinds, targets } from './slices.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { cores: { type: 'string', default: '1' } },
});
const [minutes = '60', ...asked] = positionals;
for (const name of asked) if (!(name in targets)) throw new Error(`${name} is none of ${kinds.join(', ')}`);
const cores = Number(values.cores);
if (!(Number(minutes) >= 0 && cores >= 1 && cores <= 16)) throw new Error('npm run test:long -- MINUTES [KIND…]');

const file = join(import.meta.dirname, '../long.json');
const endsAt = Date.now() + Number(minutes) * 60_000;
const say = (line: string) => console.log(line);

let isToldToEnd = false;
process.once('SIGTERM', () => {
  isToldToEnd = true;
  say('ends after this slice');
});

for (const kind of kinds.filter((name) => !able[name])) say(`not run here: ${kind}`);
/** In a row; a kind that comes to nothing three times is left alone, or the others would never have their turn. */
const cameToNothing = new Map<Kind, number>();
while (Date.now() < endsAt && !isToldToEnd) {
  const progress = readProgress(file);
  const behind = (kind: Kind) => progress[kind] / targets[kind];
  const open = kinds.filter((kind) => able[kind] && isAsked(kind) && behind(kind) < 1 && isWorthTrying(kind));
  // The one that is furthest behind, in parts of its target.
  const [kind] = open.sort((a, b) => behind(a) - behind(b));
  if (!kind) break;
  const slice = progress.slices;
  addProgress(file, 'slices', 1);
  try {
    const done = await doSlice[kind](slice, cores);
    cameToNothing.delete(kind);
    say(`slice ${slice}: ${kind} ${addProgress(file, kind, done)[kind]} of ${targets[kind]}`);
  } catch (error) {
    if (!(error instanceof NotCarriedOut)) stopAt(`slice ${slice} (${kind}, seed ${slice})`, error as Error);
    cameToNothing.set(kind, (cameToNothing.get(kind) ?? 0) + 1);
    addProgress(file, 'notCarriedOut', 1);
    say(`slice ${slice}: ${kind} not carried out, not counted: ${error.message}`);
  }
}

const isSound = isToldToEnd || findsPlanted();
const { notCarriedOut, ...done } = readProgress(file);
for (const kind of kinds) say(`${kind}: ${done[kind]} of ${targets[kind]}, nothing lost`);
say(`not carried out: ${notCarriedOut} of ${done.slices} slices`);
process.exitCode = isSound ? 0 : 1;

function isAsked(kind: Kind): boolean {
  return asked.length === 0 || asked.includes(kind);
}

function isWorthTrying(kind: Kind): boolean {
  return (cameToNothing.get(kind) ?? 0) < 3;
}

function findsPlanted(): boolean {
  const { planted, caught } = runPlanted(say);
  say(`planted ${planted}, caught ${caught}`);
  return planted === caught;
}

function stopAt(where: string, error: Error): never {
  console.error(`${where}: ${error.stack ?? error.message}`);
  process.exit(1);
}
