/**
 * What a package of all figures costs, and what the phones notice of it: ten made-up seasons behind the real program, a push every
 * 10 ms, by turns with nobody else about and while one package after another is written. Prints figures; judges nothing.
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { figureIds } from '#shared/report/figure.ts';
import { instantOf, toDay } from '#shared/time.ts';
import { fillWithMadeUpSeasons } from '../../server/demo/fill.ts';
import { openSeeded } from '../../server/start.ts';
import { childrenOf } from '../support/child-processes.ts';
import { makeSlot, people } from '../support/events.ts';
import { enrolPhone, type Phone } from '../support/phone.ts';
import { makeDataDir, runServer } from '../support/running-server.ts';

const everyMs = 10;
const [turns, turnMs] = [8, 2000];
const november = instantOf(toDay('2026-11-24'), '12:00');

const dataDir = makeDataDir();
const db = openSeeded(dataDir, november);
fillWithMadeUpSeasons(db, november);
db.close();

await using server = await runServer({
  DATA_DIR: dataDir,
  LOG_LEVEL: 'silent',
  NODE_COMPILE_CACHE: join(import.meta.dirname, '../../node_modules/.cache/compiled'),
});
const phones: Phone[] = [];
for (let index = 0; index < 12; index++)
  phones.push(await enrolPhone(server.origin, await server.invite('counter', `Teller ${index}`)));
const author = await enrolPhone(server.origin, await server.invite('author'));

await pushFor(2000);
const idleMemory = memory();
const [idle, busy, packages]: [number[], number[], number[]] = [[], [], []];
let highestOfChild = 0;
// By turns, so that what else the machine does falls on both alike.
for (let turn = 0; turn < turns; turn++) {
  idle.push(...(await pushFor(turnMs)));
  const taker = new Worker(new URL('./package-taker.ts', import.meta.url), {
    workerData: { address: `${server.origin}/api/figures/package.zip`, cookie: author.cookie },
  });
  busy.push(...(await pushFor(turnMs)));
  for (const pid of childrenOf(server.pid, 'export-child'))
    highestOfChild = Math.max(highestOfChild, memory(pid).highest);
  taker.postMessage('stop');
  packages.push(...((await once(taker, 'message')) as [number[]])[0]);
}

const [idleP99, busyP99] = [percentile(idle, 0.99), percentile(busy, 0.99)];
say(`figures in the package: ${figureIds.length}`);
say(`packages: ${packages.length}, first ${round(packages[0] ?? 0)} ms, median ${round(percentile(packages, 0.5))} ms`);
say(`push, nobody else: p50 ${round(percentile(idle, 0.5))} ms, p99 ${round(idleP99)} ms, n = ${idle.length}`);
say(`push, beside packages: p50 ${round(percentile(busy, 0.5))} ms, p99 ${round(busyP99)} ms, n = ${busy.length}`);
say(`p99 beside packages / p99 alone: ${(busyP99 / idleP99).toFixed(2)}`);
say(
  `memory of the server: ${idleMemory.now} MB before, at most ${memory().highest} MB; of the writing process: at most ${highestOfChild} MB`,
);

async function pushFor(ms: number): Promise<readonly number[]> {
  const took: number[] = [];
  const until = performance.now() + ms;
  for (let turn = 0; performance.now() < until; turn++) {
    const phone = phones[turn % phones.length] as Phone;
    const made = phone.count(makeSlot('2026-06-01', 'day', 'storgata'), people(turn % 40), { purpose: 'recount' });
    const begun = performance.now();
    await phone.push(made);
    took.push(performance.now() - begun);
    await setTimeout(everyMs);
  }
  return took;
}

function memory(pid = server.pid): { readonly now: number; readonly highest: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const read = (name: string) => Math.round(Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / 1024);
  return { now: read('VmRSS'), highest: read('VmHWM') };
}

function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function say(line: string): void {
  console.log(line);
}
