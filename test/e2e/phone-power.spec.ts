import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { instantOf, toDay } from '#shared/time.ts';
import { cutBrowser, relaxDurability } from '../faults/power/cut-browser.ts';
import { hasLoopDisks, mountLoopDisk } from '../faults/power/loop-disk.ts';
import { PhoneInPocket } from '../support/browser-phone.ts';
import { card, openArea, save, tap } from '../support/count-by-hand.ts';
import { startRound } from '../support/phone-on-round.ts';
import { runServerAt } from '../support/running-server.ts';
import { expect, test } from '../support/story.ts';

test.skip(!hasLoopDisks, 'needs a disk of its own: root, mkfs.ext4 and a loop device');

test('a power cut in the middle of a tap takes nothing that the screen had shown', { tag: '@alone' }, async () => {
  test.setTimeout(120_000);
  const { shown, lost } = await cutBrowser(2, 1);
  expect(lost).toEqual([]);
  expect(shown).toBeGreaterThan(1);
});

test('a power cut takes what was shown where writes do not wait for the disk: the cut is a real one', {
  tag: '@alone',
}, async () => {
  test.setTimeout(120_000);
  expect((await cutBrowser(1, 2, { beforehand: relaxDurability })).lost).toHaveLength(1);
});

test('on a phone whose disk is full the number stays on the screen, and is saved when there is room', async () => {
  test.setTimeout(120_000);
  const evening = instantOf(toDay('2026-06-03'), '20:10');
  using disk = mountLoopDisk(384);
  await using server = await runServerAt(evening);
  const pocket = new PhoneInPocket(evening, join(disk.dir, 'profile'));
  const filler = join(disk.dir, 'filler');
  try {
    await startRound((await pocket.open()).page, server);
    await pocket.close();
    const { page } = await pocket.open({ isOffline: true });
    await page.goto(server.origin);
    await openArea(page, 'Storgata');
    await tap(page, '26 år og eldre', 2);
    expect(() => execFileSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=64k'], { stdio: 'pipe' })).toThrow('No space');
    const pad = page.getByRole('button', { name: /^26 år og eldre/ });
    // The last block that is the browser's already takes a few more.
    let people = 2;
    for (; people < 100 && !(await page.getByRole('alert').isVisible()); people++) {
      await pad.click();
      await expect(pad).toContainText(String(people + 1));
    }
    await expect(page.getByRole('alert')).toContainText('Ikke lagret ennå');
    await expect(pad).toContainText(String(people));
    rmSync(filler);
    await save(page);
    await expect(card(page, 'Storgata')).toHaveText(new RegExp(`Storgata.*På telefonen.*${people}`));
  } finally {
    await pocket.throwAway();
  }
});
