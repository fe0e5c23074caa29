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

const shown: number[] = [];
const received: number[] = [];
const durable: number[] = [];
const bare: number[] = [];
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
    shown.push(...taps.map(({ at, shownAt }) => shownAt! - at));
    received.push(...taps.map(({ at, receivedAt }) => receivedAt - at));
    durable.push(...waitsOf(taps));
    bare.push(...waitsOf(barePuts));
    ratios.push(spreadOf(waitsOf(taps)).p95 / spreadOf(waitsOf(barePuts)).p95);
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

/** From when the page was told of the tap until the browser said that it is on the disk. */
function waitsOf(times: readonly TapTimes[]): readonly number[] {
  return times.map(({ receivedAt, durableAt }) => durableAt! - receivedAt);
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
        requestAnimationFrame(() => setTimeout(() => Object.assign(globalThis, { padsAt: performance.now() })));
      } else requestAnimationFrame(look);
    };
    look();
  });
  await page.goto(address);
  const at = await page.waitForFunction(() => (globalThis as { padsAt?: number }).padsAt);
  const ms = (await at.jsonValue()) as number;
  await pocket.close();
  return ms;
}

function report(): void {
  const { gzipBytes } = readFirstLoad(join(import.meta.dirname, '../../dist/client'));
  const lines: readonly Line[] = [
    { what: 'tap to number on the screen', unit: 'ms', spread: spreadOf(shown) },
    { what: 'of it: until the page is told', unit: 'ms', spread: spreadOf(received) },
    { what: 'told to durable', unit: 'ms', spread: spreadOf(durable) },
    { what: 'bare pad: told to durable', unit: 'ms', spread: spreadOf(bare) },
    { what: 'ratio of their p95, by run', unit: '×', spread: spreadOf(ratios) },
    { what: 'cold offline start to the pads', unit: 'ms', spread: spreadOf(starts) },
  ];
  const ratio = spreadOf(durable).p95 / spreadOf(bare).p95;
  const claims: readonly Claim[] = [
    claimOf('taps lost', lost, 0),
    claimOf('slowest number on the screen, ms', spreadOf(shown).max, 100),
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
  const machine = {
    processor: cpus()[0]?.model.trim(),
    cores: cpus().length,
    node: process.version,
    browser,
    slowedBy,
  };
  const kept = { machine, runs: Number(asked.runs), people, lines, claims };
  writeFileSync(join(import.meta.dirname, 'phone.json'), `${JSON.stringify(kept, null, 2)}\n`);
  process.exitCode = claims.every(({ holds }) => holds) ? 0 : 1;
}

function claimOf(claim: string, measured: number, limit: number): Claim {
  return { claim, measured, limit, holds: measured <= limit };
}
