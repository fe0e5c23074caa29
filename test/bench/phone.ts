/**
 * `npm run bench:phone`: what somebody who counts waits for, on a processor slowed four times. Prints a table, writes
 * `test/bench/phone.json`, and ends with 1 when something that must hold does not. `--runs 1` is quicker and less sure.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { instantOf, toDay } from '#shared/time.ts';
import { PhoneInPocket } from '../support/browser-phone.ts';
import { enrol, openArea } from '../support/count-by-hand.ts';
import { readFirstLoad } from '../support/first-load.ts';
import { runServerAt } from '../support/running-server.ts';
import { type Spread, spreadOf } from './spread.ts';
import { type Probe, type TapTimes, watchTaps } from './tap-probe.ts';

type WithProbe = { readonly probe: Probe };
type Line = { readonly what: string; readonly unit: string; readonly spread: Spread };
type Claim = { readonly claim: string; readonly measured: number; readonly limit: number; readonly holds: boolean };

const slowedBy = 4;
const people = 60;
const everyMs = 1000;
const bands = ['0–17 år', '18–25 år', '26 år og eldre', 'Ukjent alder'] as const;
const wednesdayEvening = instantOf(toDay('2026-06-03'), '20:10');
const { values: asked } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, starts: { type: 'string', default: '7' } },
});

const counted: TapTimes[] = [];
const bare: TapTimes[] = [];
const ratios: number[] = [];
const starts: number[] = [];
let lost = 0;
let browser = '';

for (let run = 0; run < Number(asked.runs); run++) {
  await using server = await runServerAt(wednesdayEvening);
  const pocket = new PhoneInPocket(wednesdayEvening);
  try {
    const { context, page } = await pocket.open();
    browser = context.browser()?.version() ?? (await page.evaluate(() => navigator.userAgent));
    await context.addInitScript(watchTaps);
    await enrol(page, server.origin, await server.firstCode());
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.getByRole('button', { name: 'Start runden' }).click();
    await openArea(page, 'Storgata');
    const { taps, barePuts } = await countOneAMinute(page);
    counted.push(...taps);
    bare.push(...barePuts);
    ratios.push(spreadOf(taps.map(untilDurable)).p95 / spreadOf(barePuts.map(untilDurable)).p95);
    const address = page.url();
    await pocket.kill();
    lost += people - (await peopleAfterwards(pocket, address));
    if (run === 0) {
      await server.stop();
      for (let start = 0; start < Number(asked.starts); start++) starts.push(await startCold(pocket, address));
    }
  } finally {
    await pocket.throwAway();
  }
}

report();

/** A tap each second on one pad after the other, and half a second later one on the bare pad: one disk, one minute. */
async function countOneAMinute(page: Page): Promise<Pick<Probe, 'taps' | 'barePuts'>> {
  const session = await page.context().newCDPSession(page);
  await page.evaluate(() => (globalThis as unknown as WithProbe).probe.prepare());
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowedBy });
  const pads = await Promise.all(
    bands.map((band) => page.getByRole('button', { name: new RegExp(`^${band}`) }).boundingBox()),
  );
  const barePad = (await page.locator('#bare-pad').boundingBox())!;
  const startedAt = performance.now();
  for (let tap = 0; tap < people; tap++) {
    const pad = pads[tap % pads.length]!;
    await page.touchscreen.tap(pad.x + pad.width / 3, pad.y + pad.height * 0.7);
    await wait(startedAt + (tap + 0.5) * everyMs - performance.now());
    await page.touchscreen.tap(barePad.x + 40, barePad.y + 30);
    await wait(startedAt + (tap + 1) * everyMs - performance.now());
  }
  return page.evaluate(() => {
    const { taps, barePuts } = (globalThis as unknown as WithProbe).probe;
    return { taps, barePuts };
  });
}

function untilShown({ at, shownAt }: TapTimes): number {
  return shownAt! - at;
}

function untilTold({ at, receivedAt }: TapTimes): number {
  return receivedAt - at;
}

/** From when the page was told of the tap until the browser said that it is on the disk. */
function untilDurable({ receivedAt, durableAt }: TapTimes): number {
  return durableAt! - receivedAt;
}

/** From the opening of the strict transaction to its completion: the browser and the disk, whoever asks. */
function onTheDisk({ writtenAt, durableAt }: TapTimes): number {
  return durableAt! - writtenAt!;
}

function butForTheDisk(times: TapTimes): number {
  return untilShown(times) - onTheDisk(times);
}

/** The battery died right after the last tap: what the next start shows. */
async function peopleAfterwards(pocket: PhoneInPocket, address: string): Promise<number> {
  const { page } = await pocket.open();
  await page.goto(address);
  const total = Number(await page.locator('.total strong').textContent());
  await pocket.close();
  return total;
}

/** The browser is started anew, there is no network and no server: from the address to the pads on the screen. */
async function startCold(pocket: PhoneInPocket, address: string): Promise<number> {
  const { context, page } = await pocket.open({ isOffline: true });
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowedBy });
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelector('.pad')) {
        requestAnimationFrame(() => setTimeout(() => console.log(`pads at ${performance.now()}`)));
      } else requestAnimationFrame(look);
    };
    look();
  });
  // Beware: asking the page anything meanwhile would slow it, four times.
  const told = page.waitForEvent('console', (message) => message.text().startsWith('pads at'));
  await page.goto(address, { waitUntil: 'commit' });
  const ms = Number((await told).text().split(' ').at(-1));
  await pocket.close();
  return ms;
}

function report(): void {
  const { gzipBytes } = readFirstLoad(join(import.meta.dirname, '../../dist/client'));
  const lines: readonly Line[] = [
    { what: 'tap to number on the screen', unit: 'ms', spread: spreadOf(counted.map(untilShown)) },
    { what: 'of it: until the page is told', unit: 'ms', spread: spreadOf(counted.map(untilTold)) },
    { what: 'of it: on the disk', unit: 'ms', spread: spreadOf(counted.map(onTheDisk)) },
    { what: 'of it: all but the disk', unit: 'ms', spread: spreadOf(counted.map(butForTheDisk)) },
    { what: 'told to durable', unit: 'ms', spread: spreadOf(counted.map(untilDurable)) },
    { what: 'bare pad: tap to number on the screen', unit: 'ms', spread: spreadOf(bare.map(untilShown)) },
    { what: 'bare pad: all but the disk', unit: 'ms', spread: spreadOf(bare.map(butForTheDisk)) },
    { what: 'bare pad: told to durable', unit: 'ms', spread: spreadOf(bare.map(untilDurable)) },
    { what: 'ratio of their p95, by run', unit: '×', spread: spreadOf(ratios) },
    { what: 'cold offline start to the pads', unit: 'ms', spread: spreadOf(starts) },
  ];
  const ratio = spreadOf(counted.map(untilDurable)).p95 / spreadOf(bare.map(untilDurable)).p95;
  const lateOf = (taps: readonly TapTimes[]) => taps.filter((times) => untilShown(times) > 100).length;
  const claims: readonly Claim[] = [
    claimOf('taps lost', lost, 0),
    claimOf('slowest number on the screen, ms', spreadOf(counted.map(untilShown)).max, 100),
    claimOf('slowest of them but for its wait for the disk, ms', spreadOf(counted.map(butForTheDisk)).max, 100),
    claimOf('p95 of tap to durable ÷ p95 of a bare strict put', ratio, 1.5),
    claimOf('median cold offline start, ms', spreadOf(starts).median, 1000),
    claimOf('first load, bytes compressed', gzipBytes, 60_000),
  ];
  const round = (value: number) => Math.round(value * 100) / 100;
  console.table(
    Object.fromEntries(
      lines.map(({ what, unit, spread }) => [
        `${what} (${unit})`,
        Object.fromEntries(Object.entries(spread).map(([name, value]) => [name, round(value)])),
      ]),
    ),
  );
  for (const { claim, measured, limit, holds } of claims) {
    console.log(`${holds ? 'holds ' : 'MISSED'}  ${claim}: ${round(measured)} (at most ${limit})`);
  }
  const late = { app: lateOf(counted), barePad: lateOf(bare) };
  console.log(
    `numbers later than 100 ms: ${late.app} of ${counted.length}, on the bare pad ${late.barePad} of ${bare.length}`,
  );
  const machine = {
    processor: cpus()[0]?.model.trim(),
    cores: cpus().length,
    node: process.version,
    browser,
    slowedBy,
  };
  const kept = { machine, runs: Number(asked.runs), people, late, lines, claims };
  writeFileSync(join(import.meta.dirname, 'phone.json'), `${JSON.stringify(kept, null, 2)}\n`);
  process.exitCode = claims.every(({ holds }) => holds) ? 0 : 1;
}

function claimOf(claim: string, measured: number, limit: number): Claim {
  return { claim, measured, limit, holds: measured <= limit };
}
