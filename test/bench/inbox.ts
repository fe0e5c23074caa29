/**
 * `npm run bench:inbox`: how much script a browser runs until the inbox with a thousand things in it stands on the screen,
 * on a processor that is not slowed, and how long the server takes to answer. Ends with 1 above the limit.
 */
import { chromium, type Page } from '@playwright/test';
import { addDays, instantOf, toDay } from '#shared/time.ts';
import { chromiumArgs } from '../e2e/playwright.config.ts';
import { chromiumPath } from '../run/chromium.ts';
import { shiftClock } from '../support/browser-phone.ts';
import { enrol } from '../support/count-by-hand.ts';
import { type MadeEvent, makeId, makeSlot, people } from '../support/events.ts';
import { enrolPhone, type Phone } from '../support/phone.ts';
import { type RunningServer, runServerAt } from '../support/running-server.ts';
import { spreadOf } from './spread.ts';

const limitMs = 300;
const runs = 5;
const clockAt = instantOf(toDay('2026-08-31'), '23:30');
const areas = ['storgata', 'vaterland', 'akerselva', 'urtegata'];

await using server = await runServerAt(clockAt);
const browser = await chromium.launch({ executablePath: chromiumPath, args: [...chromiumArgs] });
try {
  const context = await browser.newContext({ locale: 'nb-NO', timezoneId: 'Europe/Oslo' });
  await context.addInitScript(shiftClock, clockAt - Date.now());
  const page = await context.newPage();
  await enrol(page, server.origin, await server.firstCode());
  await fill(server);
  const items = await page.evaluate(async () => (await (await fetch('/api/inbox')).json()).items.length);
  const answers: number[] = [];
  const scripts: number[] = [];
  for (let run = 0; run < runs; run++) {
    answers.push(await page.evaluate(timeAnswer));
    scripts.push(await scriptOfInbox(page, server.origin));
  }
  const [answer, script] = [spreadOf(answers), spreadOf(scripts)];
  console.log(
    `${items} items; script median ${script.median.toFixed(0)} ms, p95 ${script.p95.toFixed(0)} ms (limit ${limitMs})`,
  );
  console.log(`the server's answer: median ${answer.median.toFixed(0)} ms`);
  process.exitCode = items >= 1000 && script.p95 <= limitMs ? 0 : 1;
} finally {
  await browser.close();
}

/** Every slot of the season counted twice, and at a time that the round does not have: some 300 to choose and 700 to look at. */
async function fill({ origin, invite }: RunningServer): Promise<void> {
  const [anne, bjorn] = [
    await enrolPhone(origin, await invite('counter', 'Anne')),
    await enrolPhone(origin, await invite('counter', 'Bjørn')),
  ];
  const days = [...Array(92).keys()].map((n) => addDays(toDay('2026-06-01'), n));
  for (const phone of [anne, bjorn]) {
    const counts = days.flatMap((date) =>
      (['day', 'evening'] as const).flatMap((shift) =>
        areas.map((area, step) => {
          const startedAt = instantOf(date, '17:00') + step * 600_000;
          const time = {
            startedAt,
            endedAt: startedAt + 300_000,
            zone: 'Europe/Oslo',
            utcOffsetMinutes: 120,
            activeMs: 1,
            skewMs: 0,
          };
          return phone.count(makeSlot(date, shift, area), people(20 + ((step + Number(date.slice(8))) % 9)), {
            id: makeId(),
            time,
          });
        }),
      ),
    );
    await pushAll(phone, counts);
  }
}

async function pushAll(phone: Phone, counts: readonly MadeEvent[]): Promise<void> {
  for (let from = 0; from < counts.length; from += 40) await phone.push(...counts.slice(from, from + 40));
}

async function timeAnswer(): Promise<number> {
  const begun = performance.now();
  await (await fetch('/api/inbox?most=10')).text();
  return performance.now() - begun;
}

/** From an empty page to the last card: what the browser says it spent on running script. */
async function scriptOfInbox(page: Page, origin: string): Promise<number> {
  await page.goto('about:blank');
  const session = await page.context().newCDPSession(page);
  // The processor's time and not the wall's: what else runs on the machine is not counted.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(`${origin}/office/inbox`);
  await page.getByRole('article').first().waitFor();
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN) * 1000;
}
