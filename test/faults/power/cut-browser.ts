import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { instantOf, toDay } from '#shared/time.ts';
import { PhoneInPocket } from '../../support/browser-phone.ts';
import { card, openArea, save } from '../../support/count-by-hand.ts';
import { startRound } from '../../support/phone-on-round.ts';
import { runServerAt } from '../../support/running-server.ts';
import { getThere, NotCarriedOut, started } from '../long/not-carried-out.ts';
import { Chance } from '../simulation/chance.ts';
import { listLost } from './cut-phone.ts';
import { mountLoopDisk } from './loop-disk.ts';
import { band, peopleOnPad, reaches } from './shown-people.ts';

export type CutBrowser = {
  readonly cuts: number;
  /** Numbers on a pad and ticks on a card that a person had seen, added up over the cuts. */
  readonly shown: number;
  readonly lost: readonly string[];
};

export type CutOptions = {
  /** Runs in the page before its own code. */
  readonly beforehand?: () => void;
  /** How long to wait for anything before the machine is called too slow. */
  readonly patienceMs?: number;
};

const wednesdayEvening = instantOf(toDay('2026-06-03'), '20:10');
const areas = ['Storgata', 'Vaterland', 'Akerselva', 'Urtegata'];

/**
 * Cuts the power of a phone that counts without a network, again and again: the browser is stopped in the middle of a tap,
 * and another one is started on what its disk holds at that moment. What had been on the screen must be on the screen.
 * Throws `NotCarriedOut` where it did not come that far and nothing was lost on the way.
 */
export async function cutBrowser(
  cuts: number,
  seed: number,
  { beforehand, patienceMs = 30_000 }: CutOptions = {},
): Promise<CutBrowser> {
  const chance = new Chance(seed);
  using disk = mountLoopDisk(384);
  await using server = await runServerAt(wednesdayEvening);
  const pocket = new PhoneInPocket(wednesdayEvening, join(disk.dir, 'profile'), patienceMs);
  const lost: string[] = [];
  let seen = 0;
  try {
    await getThere(startRound((await started(pocket.open())).page, server));
    await pocket.close();
    // The app itself has been on the phone for a while: only the counts are fresh.
    disk.sync();
    const { page, context } = await started(pocket.open({ isOffline: true }));
    if (beforehand) await context.addInitScript(beforehand);
    await getThere(page.goto(server.origin));
    const ticks = new Map<string, number>();
    for (let cut = 0; cut < cuts; cut++) {
      const area = areas[Math.floor((cut * areas.length) / cuts)]!;
      const isNew = !ticks.has(area);
      if (isNew) await getThere(openArea(page, area));
      const taps = (ticks.get(area) ?? 0) + 1 + chance.below(3);
      await tapUpTo(page, taps, patienceMs);
      ticks.set(area, taps);
      seen += taps;
      // Nobody waits for this one: the power goes while it is under way.
      const underWay = Promise.allSettled([pad(page).click({ noWaitAfter: true })]);
      await pocket.whileStopped(async () => {
        using snapshot = disk.snapshot();
        const left = { profile: join(snapshot.dir, 'profile'), clockAt: wednesdayEvening, origin: server.origin };
        lost.push(...(await listLost(left, { area, people: taps }, patienceMs)));
      });
      const [tapped] = await underWay;
      if (tapped.status === 'rejected') await getThere(Promise.reject(tapped.reason));
      await requireShown(page, taps + 1, patienceMs);
      ticks.set(area, taps + 1);
      const isLast = areas[Math.floor(((cut + 1) * areas.length) / cuts)] !== area;
      if (isLast) await getThere(finish(page, area));
    }
  } catch (error) {
    // What is lost is lost, however slow the machine was afterwards.
    if (!(error instanceof NotCarriedOut) || lost.length === 0) throw error;
  } finally {
    await pocket.throwAway();
  }
  return { cuts, shown: seen, lost };
}

function pad(page: Page) {
  return page.getByRole('button', { name: band });
}

/** Presses so many times more as the number wants, and waits until the pad shows it. */
async function tapUpTo(page: Page, people: number, patienceMs: number): Promise<void> {
  await getThere(pad(page).waitFor());
  for (let missing = people - (await getThere(peopleOnPad(page))); missing > 0; missing--)
    await getThere(pad(page).click());
  await requireShown(page, people, patienceMs);
}

/** A tap that the pad never shows is a person lost, and no matter of time. */
async function requireShown(page: Page, people: number, patienceMs: number): Promise<void> {
  const shown = await getThere(reaches(() => peopleOnPad(page), [people], patienceMs));
  if (shown !== people) throw new Error(`${people} tapped, and the pad shows ${shown}`);
}

async function finish(page: Page, area: string): Promise<void> {
  await save(page);
  await card(page, area).getByText('På telefonen').waitFor();
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
