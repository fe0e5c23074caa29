import { type Browser, type CDPSession, expect, type Page } from '@playwright/test';
import type { Instant } from '#shared/time.ts';
import { card, enrol, openArea, save, tap } from './count-by-hand.ts';
import { pageAt } from './page-at.ts';
import type { RunningServer } from './running-server.ts';

/** A phone in a profile of its own that lasts as long as the test. */
export async function newPhone(browser: Pick<Browser, 'newContext'>, clockAt: Instant): Promise<Page> {
  return pageAt(browser, clockAt, { viewport: { width: 390, height: 844 } });
}

/** Enrolled, ready without a network, and with the evening's round begun. */
export async function startRound(page: Page, server: RunningServer, origin = server.origin): Promise<void> {
  await enrol(page, origin, await server.invite('counter', 'Kari'));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.getByRole('button', { name: 'Start runden' }).click();
  await card(page, 'Storgata').waitFor();
}

/** Counts an area to the tick. */
export async function count(page: Page, area: string, people: number): Promise<void> {
  await openArea(page, area);
  await tap(page, '26 år og eldre', people);
  await save(page);
  await expect(card(page, area)).toContainText(/På telefonen|Mottatt/);
}

export function devTools(page: Page): Promise<CDPSession> {
  return page.context().newCDPSession(page);
}

/** The renderer dies at once, without any event in the page. */
export async function crash(page: Page): Promise<void> {
  const session = await devTools(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
}

type Held = { readonly id: string; readonly seq: number; readonly raw: string; readonly receipt: unknown };

/** What the phone's storage holds, read past the app. */
export function readEvents(page: Page): Promise<readonly Held[]> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('sommertelling');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('events').objectStore('events').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
  );
}
