import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { card } from '../../support/count-by-hand.ts';

export const band = /^26 år og eldre/;

export async function peopleOnPad(page: Page): Promise<number> {
  const text = (await page.getByRole('button', { name: band }).textContent()) ?? '';
  return Number(/(\d+)\s*$/.exec(text.replace('26 år og eldre', ''))?.[1] ?? 0);
}

export async function peopleOnCard(page: Page, area: string): Promise<number> {
  const text = (await card(page, area).textContent()) ?? '';
  return Number(/(\d+)/.exec(text.replace(area, ''))?.[1] ?? 0);
}

/** Waits until the number is one of these, and gives what it is at last: the last look is after the time is over. */
export async function reaches(
  look: () => Promise<number>,
  expected: readonly number[],
  patienceMs: number,
): Promise<number> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const isLastLook = Date.now() >= until;
    const people = await look();
    if (expected.includes(people) || isLastLook) return people;
    await setTimeout(20);
  }
}
