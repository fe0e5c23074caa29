import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { instantOf, toDay } from '#shared/time.ts';
import { PhoneInPocket } from '../../support/browser-phone.ts';
import { card, openArea, save } from '../../support/count-by-hand.ts';
import { startRound } from '../../support/phone-on-round.ts';
import { runServerAt } from '../../support/running-server.ts';
import { Chance } from '../simulation/chance.ts';
import { mountLoopDisk } from './loop-disk.ts';

export type CutBrowser = {
  readonly cuts: number;
  /** Numbers on a pad and ticks on a card that a person had seen, added up over the cuts. */
  readonly shown: number;
  readonly lost: readonly string[];
};

export type CutOptions = {
  /** Runs in the page before its own code. */
  readonly beforehand?: () => void;
};

const wednesdayEvening = instantOf(toDay('2026-06-03'), '20:10');
const areas = ['Storgata', 'Vaterland', 'Akerselva', 'Urtegata'];
const band = /^26 år og eldre/;

/**
 * Cuts the power of a phone that counts without a network, again and again: the browser is stopped in the middle of a tap,
 * and another one is started on what its disk holds at that moment. What had been on the screen must be on the screen.
 */
export async function cutBrowser(cuts: number, seed: number, { beforehand }: CutOptions = {}): Promise<CutBrowser> {
  const chance = new Chance(seed);
  using disk = mountLoopDisk(384);
  await using server = await runServerAt(wednesdayEvening);
  const pocket = new PhoneInPocket(wednesdayEvening, join(disk.dir, 'profile'));
  const lost: string[] = [];
  let seen = 0;
  try {
    await startRound((await pocket.open()).page, server);
    await pocket.close();
    // The app itself has been on the phone for a while: only the counts are fresh.
    disk.sync();
    const { page, context } = await pocket.open({ isOffline: true });
    if (beforehand) await context.addInitScript(beforehand);
    await page.goto(server.origin);
    const ticks = new Map<string, number>();
    for (let cut = 0; cut < cuts; cut++) {
      const area = areas[Math.floor((cut * areas.length) / cuts)]!;
      const isNew = !ticks.has(area);
      if (isNew) await goOn(page, area);
      const taps = (ticks.get(area) ?? 0) + 1 + chance.below(3);
      await tapUpTo(page, taps);
      ticks.set(area, taps);
      seen += taps;
      // Nobody waits for this one: the power goes while it is under way.
      const underWay = page.getByRole('button', { name: band }).click({ noWaitAfter: true });
      await pocket.whileStopped(async () => {
        using snapshot = disk.snapshot();
        lost.push(...(await listLost(join(snapshot.dir, 'profile'), server.origin, { area, taps })));
      });
      await underWay;
      await isShown(page, taps + 1);
      ticks.set(area, taps + 1);
      const isLast = areas[Math.floor(((cut + 1) * areas.length) / cuts)] !== area;
      if (isLast) await finish(page, area);
    }
    return { cuts, shown: seen, lost };
  } finally {
    await pocket.throwAway();
  }
}

async function goOn(page: Page, area: string): Promise<void> {
  await openArea(page, area);
  await page.getByRole('button', { name: band }).waitFor();
}

/** Presses so many times more as the number wants, and waits until the pad shows it. */
async function tapUpTo(page: Page, number: number): Promise<void> {
  const pad = page.getByRole('button', { name: band });
  for (let missing = number - (await numberOn(page)); missing > 0; missing--) await pad.click();
  await isShown(page, number);
}

function isShown(page: Page, number: number): Promise<void> {
  return expect.poll(() => numberOn(page)).toBe(number);
}

async function numberOn(page: Page): Promise<number> {
  const text = (await page.getByRole('button', { name: band }).textContent()) ?? '';
  return Number(/(\d+)\s*$/.exec(text.replace('26 år og eldre', ''))?.[1] ?? 0);
}

async function finish(page: Page, area: string): Promise<void> {
  await save(page);
  await card(page, area).getByText('På telefonen').waitFor();
}

/** Starts the phone that the cut has left, still without a network, and looks whether it shows as many people. */
async function listLost(
  profile: string,
  origin: string,
  { area, taps }: { readonly area: string; readonly taps: number },
): Promise<readonly string[]> {
  // What tells a browser that another one has this profile: after a cut it is there, and nobody is.
  for (const name of readdirSync(profile)) if (name.startsWith('Singleton')) rmSync(join(profile, name));
  const left = new PhoneInPocket(wednesdayEvening, profile);
  try {
    const { page } = await left.open({ isOffline: true });
    await page.goto(origin);
    const text = (await card(page, area).textContent()) ?? '';
    const people = Number(/(\d+)/.exec(text.replace(area, ''))?.[1] ?? 0);
    return people === taps || people === taps + 1 ? [] : [`${area}: ${taps} shown, ${people} left ("${text}")`];
  } catch (error) {
    return [`${area}: ${(error as Error).message}`];
  } finally {
    await left.kill();
  }
}

/** What browsers do unless they are asked for strict durability: they call a write complete that a power cut takes. */
export function relaxDurability(): void {
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (
    this: IDBDatabase,
    stores: string | string[],
    mode?: IDBTransactionMode,
  ) {
    return transaction.call(this, stores, mode, { durability: 'relaxed' });
  } as typeof transaction;
}
