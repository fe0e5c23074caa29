import { expect, type Page, test } from '@playwright/test';
import { instantOf, toDay } from '#shared/time.ts';
import { PhoneInPocket } from '../support/browser-phone.ts';
import { card } from '../support/count-by-hand.ts';
import { count, readEvents, startRound } from '../support/phone-on-round.ts';
import { serveStories } from '../support/story-server.ts';

const wednesdayEvening = instantOf(toDay('2026-06-03'), '20:10');
const server = serveStories(wednesdayEvening);

test('a phone whose battery dies while its storage is being upgraded has every count, time after time', async () => {
  test.setTimeout(60_000);
  const pocket = new PhoneInPocket(wednesdayEvening);
  const areas = ['Storgata', 'Vaterland', 'Akerselva'];
  try {
    const { page } = await pocket.open();
    await startRound(page, server);
    await pocket.close();
    for (const [index, area] of areas.entries()) {
      const street = await pocket.open({ isOffline: true });
      await street.page.goto(server.origin);
      await count(street.page, area, index + 1);
      await upgradeWithoutEnd(street.page, 300 * index);
      await pocket.kill();
    }
    const home = await pocket.open();
    await home.page.goto(server.origin);
    for (const [index, area] of areas.entries())
      await expect(card(home.page, area)).toHaveText(new RegExp(`${area}.*Mottatt.*${index + 1}`));
    expect((await readEvents(home.page)).map(({ seq }) => seq).sort()).toEqual([1, 2, 3]);
    await expect(home.page.getByText('har mistet noe')).toHaveCount(0);
  } finally {
    await pocket.throwAway();
  }
});

/** A next version of the storage, of which so many writes have been made when this returns; more come for ever. */
function upgradeWithoutEnd(page: Page, writes: number): Promise<void> {
  return page.evaluate(
    (writes) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('sommertelling', 2);
        opening.onerror = () => reject(opening.error);
        opening.onupgradeneeded = () => {
          const later = opening.result.createObjectStore('later', { autoIncrement: true });
          const events = opening.transaction!.objectStore('events');
          events.createIndex('bySavedAt', 'savedAt');
          events.clear();
          let written = 0;
          const write = () => {
            if (written++ === writes) resolve();
            later.add('x'.repeat(10_000)).onsuccess = write;
          };
          write();
        };
      }),
    writes,
  );
}
