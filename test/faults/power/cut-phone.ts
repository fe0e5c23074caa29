import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '#shared/time.ts';
import { PhoneInPocket } from '../../support/browser-phone.ts';
import { getThere, NotCarriedOut, started } from '../long/not-carried-out.ts';
import { peopleOnCard, reaches } from './shown-people.ts';

/** What a power cut has left of a phone. */
type CutPhone = { readonly profile: string; readonly clockAt: Instant; readonly origin: string };
type Shown = { readonly area: string; readonly people: number };

/**
 * Starts the phone that the cut has left, still without a network, and looks whether it shows as many people as before, or
 * the one more whose tap was under way. A phone on which the area does not come up gets a second start, from the same state:
 * the machine may have been slow. If it does not come up then either, its people are lost.
 */
export async function listLost(cut: CutPhone, shown: Shown, patienceMs: number): Promise<readonly string[]> {
  const { area, people } = shown;
  const look = (): Promise<number | string> => peopleLeft(cut, shown, patienceMs);
  const left = await look()
    .catch((error: Error) => (error instanceof NotCarriedOut ? look() : Promise.reject(error)))
    .catch((error: Error): string => error.message);
  return left === people || left === people + 1 ? [] : [`${area}: ${people} shown, left: ${left}`];
}

async function peopleLeft({ profile, clockAt, origin }: CutPhone, { area, people }: Shown, patienceMs: number) {
  const copy = copyOf(profile);
  const phone = new PhoneInPocket(clockAt, copy, patienceMs);
  try {
    const { page } = await started(phone.open({ isOffline: true }));
    await getThere(page.goto(origin));
    // The number stands on the card as soon as there is a card, but for the first moments of a slow page.
    return await getThere(reaches(() => peopleOnCard(page, area), [people, people + 1], patienceMs / 10));
  } finally {
    await phone.kill();
    rmSync(copy, { recursive: true });
  }
}

/** The browser that looks writes too: each gets the state as the cut has left it. */
function copyOf(profile: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'sommertelling-cut-'));
  cpSync(profile, copy, { recursive: true, verbatimSymlinks: true });
  // What tells a browser that another one has this profile: after a cut it is there, and nobody is.
  for (const name of readdirSync(copy)) if (name.startsWith('Singleton')) rmSync(join(copy, name));
  return copy;
}
