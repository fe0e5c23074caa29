import type { CDPSession, Page } from '@playwright/test';

/** A page of the office to be measured: from a press in the menu until it shows what it is for. */
export type OfficePage = {
  readonly name: string;
  /** Its word in the menu. */
  readonly link: string | RegExp;
  /** Something that shows what the page is for. */
  readonly shown: string;
  /** Something that is there only when the page is whole, where it goes on drawing after that. */
  readonly whole?: string;
  /** What scrolls, where the page is to be scrolled. */
  readonly scrolls?: string;
  readonly scriptAtMostMs: number;
};

export type Measured = {
  readonly scriptMs: number;
  readonly scriptInAllMs: number;
  readonly styleAndLayoutMs: number;
  readonly shownAfterMs: number;
  /** Tasks of more than 50 ms while it was scrolled from top to bottom, and the time from frame to frame. */
  readonly longTasks: readonly number[];
  readonly frameGaps: readonly number[];
};

/** Opens it by the menu, so that what is measured is the page's own: its code, its answer and its drawing. */
export async function measureOpening(
  page: Page,
  { link, shown, whole = shown, scrolls }: OfficePage,
): Promise<Measured> {
  const session = await page.context().newCDPSession(page);
  // The page's own processor time, slowing included: what else this machine does meanwhile is nobody's waiting either.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  // Found beforehand and pressed from within: what this program does in the page to find things is nobody's waiting.
  const word = await page.getByRole('navigation').getByRole('link', { name: link }).elementHandle();
  const before = await readMetrics(session);
  const startedAt = performance.now();
  await word?.evaluate((one) => (one as HTMLElement).click());
  await page.waitForFunction((found) => document.querySelector(found) !== null, shown);
  const shownAfterMs = performance.now() - startedAt;
  const atShown = await readMetrics(session);
  await page.waitForFunction((found) => document.querySelector(found) !== null, whole);
  await nextFrame(page);
  const after = await readMetrics(session);
  const spent = (name: string, until = after) => ((until.get(name) ?? 0) - (before.get(name) ?? 0)) * 1000;
  const scrolled = scrolls ? await scrollThrough(page, session, scrolls) : { longTasks: [], frameGaps: [] };
  await session.detach();
  return {
    scriptMs: spent('ScriptDuration', atShown),
    scriptInAllMs: spent('ScriptDuration'),
    styleAndLayoutMs: spent('RecalcStyleDuration') + spent('LayoutDuration'),
    shownAfterMs,
    ...scrolled,
  };
}

async function readMetrics(session: CDPSession): Promise<ReadonlyMap<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return new Map(metrics.map(({ name, value }) => [name, value]));
}

/** Two frames: the first may have been drawn before the last change. */
function nextFrame(page: Page): Promise<unknown> {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

type Watched = { readonly longTasks: number[]; readonly frameGaps: number[] };

async function scrollThrough(page: Page, session: CDPSession, scrolls: string): Promise<Watched> {
  const target = page.locator(scrolls).first();
  await target.scrollIntoViewIfNeeded();
  const box = (await target.boundingBox())!;
  const distance = await target.evaluate((one) => one.scrollHeight - one.clientHeight);
  await page.evaluate(() => {
    const watched: Watched = { longTasks: [], frameGaps: [] };
    Object.assign(globalThis, { watched });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.longTasks.push(duration);
    }).observe({ type: 'longtask' });
    let last = performance.now();
    const frame = (at: number) => {
      watched.frameGaps.push(at - last);
      last = at;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  await session.send('Input.synthesizeScrollGesture', {
    x: box.x + box.width / 2,
    y: box.y + Math.min(box.height / 2, 200),
    yDistance: -distance,
    speed: 2000,
    gestureSourceType: 'mouse',
  });
  return page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched);
}
