/**
 * `npm run bench:office`: what a coordinator waits for in the largest season that is thought of, on a processor slowed four
 * times. Prints a table, writes `test/bench/office.json`, and ends with 1 when something that must hold does not. A page more
 * is an entry in `pages`, with what `writeFullSeason` must hold for it.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { instantOf, toDay } from '#shared/time.ts';
import { chromiumArgs } from '../e2e/playwright.config.ts';
import { chromiumPath } from '../run/chromium.ts';
import { shiftClock } from '../support/browser-phone.ts';
import { enrol } from '../support/count-by-hand.ts';
import { makeDataDir, runServerAt } from '../support/running-server.ts';
import { writeFullSeason } from './full-season.ts';
import { type Measured, measureOpening, type OfficePage } from './office-page.ts';
import { spreadOf } from './spread.ts';

type Claim = { readonly claim: string; readonly measured: number; readonly limit: number; readonly holds: boolean };

const slowedBy = 4;
const afterTheSeason = instantOf(toDay('2026-09-01'), '09:00');
const { values: asked } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });

const pages: readonly OfficePage[] = [
  {
    name: 'coverage',
    link: 'Dekning',
    shown: '.coverage-table td',
    whole: '.coverage-table tbody:nth-of-type(3) td',
    scrolls: '.frame',
    scriptAtMostMs: 200,
  },
];

const dataDir = makeDataDir();
const season = writeFullSeason(dataDir, afterTheSeason);
const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArgs });
const found = new Map<string, Measured[]>();
try {
  await using server = await runServerAt(afterTheSeason, { DATA_DIR: dataDir });
  const code = await server.invite('coordinator', 'Kari');
  const context = await browser.newContext({ locale: 'nb-NO', timezoneId: 'Europe/Oslo' });
  await context.addInitScript(shiftClock, afterTheSeason - Date.now());
  const page = await context.newPage();
  await enrol(page, server.origin, code);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const session = await context.newCDPSession(page);
  for (let run = 0; run < Number(asked.runs); run++)
    for (const one of pages) {
      await page.goto(`${server.origin}/office`);
      await page.locator('table.averages tfoot').waitFor();
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowedBy });
      found.set(one.name, [...(found.get(one.name) ?? []), await measureOpening(page, one)]);
      await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    }
} finally {
  await browser.close();
  rmSync(dataDir, { recursive: true, force: true });
}
report();

function report(): void {
  const round = (value: number) => Math.round(value * 10) / 10;
  const claims = pages.flatMap((one) => claimsOf(one, found.get(one.name) ?? []));
  const rows = pages.map(({ name }) => {
    const measured = found.get(name) ?? [];
    const medianOf = (read: (one: Measured) => number) => round(spreadOf(measured.map(read)).median);
    const gaps = spreadOf(measured.flatMap(({ frameGaps }) => frameGaps));
    return [
      name,
      {
        'script, ms': medianOf(({ scriptMs }) => scriptMs),
        'script in all, ms': medianOf(({ scriptInAllMs }) => scriptInAllMs),
        'style and layout, ms': medianOf(({ styleAndLayoutMs }) => styleAndLayoutMs),
        'press to shown, ms': medianOf(({ shownAfterMs }) => shownAfterMs),
        'frame to frame, median ms': round(gaps.median),
        'frame to frame, p95 ms': round(gaps.p95),
      },
    ] as const;
  });
  console.log(
    `${season.rounds} rounds, ${season.counts} counts, ${asked.runs} runs, processor slowed ${slowedBy} times`,
  );
  console.table(Object.fromEntries(rows));
  for (const { claim, measured, limit, holds } of claims)
    console.log(`${holds ? 'holds ' : 'MISSED'}  ${claim}: ${round(measured)} (at most ${limit})`);
  const machine = { processor: cpus()[0]?.model.trim(), cores: cpus().length, node: process.version, slowedBy };
  const kept = { machine, season, runs: Number(asked.runs), pages: Object.fromEntries(rows), claims };
  writeFileSync(join(import.meta.dirname, 'office.json'), `${JSON.stringify(kept, null, 2)}\n`);
  process.exitCode = claims.every(({ holds }) => holds) ? 0 : 1;
}

function claimsOf({ name, scriptAtMostMs, scrolls }: OfficePage, measured: readonly Measured[]): readonly Claim[] {
  const script = spreadOf(measured.map(({ scriptInAllMs }) => scriptInAllMs)).median;
  const longest = spreadOf(measured.map(({ longTasks }) => Math.max(0, ...longTasks))).median;
  return [
    claimOf(`${name}: median script to open it whole, ms`, script, scriptAtMostMs),
    ...(scrolls ? [claimOf(`${name}: longest task while it is scrolled, median ms`, longest, 50)] : []),
  ];
}

function claimOf(claim: string, measured: number, limit: number): Claim {
  return { claim, measured, limit, holds: measured <= limit };
}
