import encodeQR from 'qr';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newerWorker } from '../support/newer-build.ts';
import { chromium } from './chromium.ts';
import { Counter } from './counter.ts';
import { firefox } from './firefox.ts';
import { showToCamera } from './show-to-camera.ts';
import { Street } from './street.ts';
import type { Tab } from './tab.ts';
import { webkit } from './webkit.ts';

/** One evening, told in the engines that people have. Each part goes on where the one before it ended. */
describe.each([chromium, firefox, webkit])('$name:', (engine) => {
  describe.skipIf(!engine.isInstalled())('an evening', () => {
    let street: Street;
    let tab: Tab;
    let kari: Counter;

    beforeAll(async () => {
      [street, tab] = await Promise.all([Street.open(), engine.open()]);
      kari = new Counter(tab);
    });
    afterAll(async () => {
      await tab?.[Symbol.asyncDispose]();
      await street?.[Symbol.asyncDispose]();
    });

    test('a phone is connected by the coordinator’s QR code, and called ready when it can do without a network', async () => {
      await tab.goTo(`${street.origin}/enrol`);
      await kari.see('Koble til telefonen');
      const link = `${street.origin}/#e=${await street.invite()}`;
      await tab.run(showToCamera, encodeQR(link, 'raw', { border: 4 }));
      await kari.press('Skann QR-kode');
      await kari.see('Koden er lest. Trykk «Koble til».');
      await kari.type('Navn på telefonen (valgfritt)', 'Vakttelefon 2');
      await kari.press('Koble til');
      await kari.see('Tellerunde');
      await kari.see('Klar til bruk uten nett');
      await kari.press('Start runden');
      await kari.see('Urtegata');
    });

    test('with the server gone a count goes on, and after a reload it stands where it was', async () => {
      await street.serverGoes();
      await kari.press('Storgata');
      await kari.tap('26 år og eldre', 3);
      await kari.tap('18–25 år', 1);
      await tab.reload();
      await kari.seeOn('26 år og eldre', /\b3\b/);
      await kari.tap('26 år og eldre', 1, 4);
    });

    if (engine.keepsProfile)
      test('the engine is ended in mid-count, and every tap is there when it is started again', async () => {
        await tab.relaunch();
        await kari.seeOn('26 år og eldre', /\b4\b/);
        await kari.seeOn('18–25 år', /\b1\b/);
      });

    test('a count is saved on the phone without a network', async () => {
      await kari.press('Ferdig');
      await kari.press('Lagre');
      await kari.seeOn('Storgata', /På telefonen.*\b5 personer/);
    });

    test('zero, not counted and interrupted are three answers', async () => {
      await kari.press('Vaterland');
      await kari.press('Ingen her (0)');
      await kari.press('Ja, lagre 0');
      await kari.seeOn('Vaterland', /På telefonen.*Ingen \(0\)/);

      await kari.press('Akerselva');
      await kari.press('Ikke talt');
      await kari.press('Været');
      await kari.seeOn('Akerselva', /Været.*Ikke talt/);

      await kari.press('Urtegata');
      await kari.tap('Ukjent alder', 2);
      await kari.press('Avbryt');
      await kari.press('Ikke talt');
      await kari.press('Akutt hendelse');
      await kari.seeOn('Urtegata', /Akutt hendelse.*Ikke talt/);
      await kari.see('4 tellinger er på telefonen');
    });

    test('the server is back, and has every answer once', async () => {
      await street.serverComesBack();
      await kari.press('Status', 'link');
      await kari.press('Send nå');
      await kari.see('Alt er mottatt');
      //                                          people, counted, of these zero, not counted
      expect(await street.received()).toMatchObject({
        storgata: [5, 1, 0, 0],
        vaterland: [0, 1, 1, 0],
        akerselva: [0, 0, 0, 1],
        urtegata: [0, 0, 0, 1],
      });
    });

    test('a new version is offered, taken when somebody says so, and finds everything where it was', async () => {
      await tab.goTo(street.origin);
      await kari.seeOn('Storgata', /Mottatt.*\b5 personer/);
      street.deploy((path) => (path === '/sw.js' ? newerWorker('newer') : undefined));
      await tab.run(markPage);
      await tab.run(lookForUpdate);
      await kari.press('Ta i bruk');
      await expect.poll(() => tab.run(isMarked).catch(() => true), { timeout: 15_000 }).toBe(false);
      await kari.seeOn('Storgata', /Mottatt.*\b5 personer/);
      await street.serverGoes();
      await tab.reload();
      await kari.seeOn('Vaterland', /Ingen \(0\)/);
    });
  });
});

function markPage(): void {
  Object.assign(globalThis, { isSamePage: true });
}

function isMarked(): boolean {
  return 'isSamePage' in globalThis;
}

async function lookForUpdate(): Promise<void> {
  await (await navigator.serviceWorker.getRegistration())?.update();
}
