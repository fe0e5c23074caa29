/**
 * `npm run bench:lighthouse`: what Lighthouse (mobile) says of the counter's and the office's part, beside the least that a page
 * in Preact can be, by turns. Prints a table, writes `test/bench/lighthouse.json`, and ends with 1 when something that must hold
 * does not. Lighthouse is installed on first use, by the lock in `lighthouse/`, into a folder of its own.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { instantOf, toDay } from '#shared/time.ts';
import { PhoneInPocket } from '../support/browser-phone.ts';
import { enrol } from '../support/count-by-hand.ts';
import { makeDataDir, runServer } from '../support/running-server.ts';
import { serveBarePage } from './bare-page.ts';
import { writeFullSeason } from './full-season.ts';
import { type Looked, lookAt, providesLighthouse } from './lighthouse-run.ts';
import { spreadOf } from './spread.ts';

type Claim = { readonly claim: string; readonly measured: number; readonly limit: string; readonly holds: boolean };

const { values: asked } = parseArgs({ options: { runs: { type: 'string', default: '3' } } });
const afterTheSeason = instantOf(toDay('2026-09-01'), '09:00');
const scores = ['performance', 'accessibility', 'best-practices'] as const;
const port = 9333;

providesLighthouse();
const dataDir = makeDataDir();
writeFullSeason(dataDir, afterTheSeason);
const pocket = new PhoneInPocket(Date.now());
const found = new Map<string, Looked[]>();
try {
  await using bare = await serveBarePage();
  await using server = await runServer({ DATA_DIR: dataDir });
  /**
   * A browser of its own, with all that the phone keeps. One that has shown the app would show it again in the same process, and
   * what it takes Lighthouse to go through what lies there (0.1 s) would be called the page's blocking.
   */
  const openAnew = async () => {
    await pocket.close();
    return (await pocket.open({ args: [`--remote-debugging-port=${port}`] })).page;
  };
  const isKept = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const openApp = async (url: string) => {
    await openAnew();
    return lookAt(url, { port, keepsApp: true });
  };
  const page = await openAnew();
  await enrol(page, server.origin, await server.invite('coordinator', 'Kari'));
  await isKept(page);
  await page.getByRole('button', { name: 'Øvingstelling' }).click();
  await page.getByRole('button', { name: /^Område 1 / }).click();
  await page.locator('.pad').first().waitFor();
  const [count, office] = [page.url(), `${server.origin}/office`];
  const pages = [
    { name: 'bare page', look: () => lookAt(bare.origin) },
    { name: 'counter, first visit', look: () => lookAt(server.origin) },
    { name: 'count screen, app on the phone', look: () => openApp(count) },
    { name: 'office, app on the phone', look: () => openApp(office) },
    { name: 'office, first visit', look: () => lookAt(office, { port, keepsApp: false }) },
  ];
  for (let run = 0; run < Number(asked.runs); run++) {
    for (const { name, look } of pages) found.set(name, [...(found.get(name) ?? []), await look()]);
    const again = await openAnew();
    await again.goto(server.origin);
    await isKept(again);
  }
} finally {
  await pocket.throwAway();
}
report();

function report(): void {
  const lines = [...found].map(([what, looked]) => {
    const medianOf = (read: (one: Looked) => number) => spreadOf(looked.map(read)).median;
    return {
      what,
      performance: medianOf((one) => one.scores.performance),
      accessibility: medianOf((one) => one.scores.accessibility),
      'best-practices': medianOf((one) => one.scores['best-practices']),
      lcp: spreadOf(looked.map(({ lcpMs }) => lcpMs)),
      kB: medianOf(({ bytes }) => bytes / 1000),
    };
  });
  const [floor, ...ours] = lines;
  const claims = ours.flatMap((line): readonly Claim[] => [
    atLeast(`${line.what}: performance`, line.performance, 0.98),
    atLeast(`${line.what}: accessibility`, line.accessibility, 1),
    atLeast(`${line.what}: best practices`, line['best-practices'], 1),
    atMost(`${line.what}: LCP ÷ the bare page’s`, line.lcp.median / floor!.lcp.median, 1.6),
  ]);
  const round = (value: number) => Math.round(value * 100) / 100;
  console.table(
    Object.fromEntries(
      lines.map(({ what, lcp, kB, ...rated }) => [
        what,
        {
          ...Object.fromEntries(scores.map((score) => [score, rated[score]])),
          ...{ 'LCP ms': Math.round(lcp.median), from: Math.round(lcp.min), to: Math.round(lcp.max) },
          ...{ '÷ bare': round(lcp.median / floor!.lcp.median), kB: Math.round(kB) },
        },
      ]),
    ),
  );
  for (const { claim, measured, limit, holds } of claims)
    console.log(`${holds ? 'holds ' : 'MISSED'}  ${claim}: ${round(measured)} (${limit})`);
  for (const [what, looked] of found)
    for (const failed of new Set(looked.flatMap(({ failures }) => failures))) console.log(`${what}: ${failed}`);
  const machine = { processor: cpus()[0]?.model.trim(), cores: cpus().length, node: process.version };
  const kept = { machine, lighthouse: found.values().next().value?.[0]?.version, lines, claims };
  writeFileSync(join(import.meta.dirname, 'lighthouse.json'), `${JSON.stringify(kept, null, 2)}\n`);
  process.exitCode = claims.every(({ holds }) => holds) ? 0 : 1;
}

function atLeast(claim: string, measured: number, limit: number): Claim {
  return { claim, measured, limit: `at least ${limit}`, holds: measured >= limit };
}

function atMost(claim: string, measured: number, limit: number): Claim {
  return { claim, measured, limit: `at most ${limit}`, holds: measured <= limit };
}
