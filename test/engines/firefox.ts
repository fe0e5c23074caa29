import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { firefoxPath } from '../run/engines.ts';
import { findOnPage } from './find-on-page.ts';
import type { Engine, Found } from './tab.ts';

/** Debian's Firefox ESR, by WebDriver BiDi: Playwright drives only a Firefox of its own. */
export const firefox: Engine = {
  name: 'Firefox ESR',
  isInstalled: () => existsSync(firefoxPath),
  keepsProfile: true,
  async open() {
    const profile = mkdtempSync(join(tmpdir(), 'sommertelling-firefox-'));
    let { browser, page } = await launch(profile);
    return {
      async goTo(address) {
        await page.goto(address);
      },
      async reload() {
        await page.reload();
      },
      run: (inPage, given) => page.evaluate(inPage as never, given) as Promise<never>,
      async find(asked) {
        const element = (await page.evaluateHandle(findOnPage, asked)).asElement() as ElementHandle<Element> | null;
        return element && toFound(element);
      },
      async relaunch() {
        const address = page.url();
        await end(browser);
        ({ browser, page } = await launch(profile));
        await page.goto(address);
      },
      async [Symbol.asyncDispose]() {
        await end(browser);
        rmSync(profile, { recursive: true, force: true });
      },
    };
  },
};

function toFound(element: ElementHandle<Element>): Found {
  return {
    press: () => element.click(),
    type: (text) => element.type(text),
    text: () => element.evaluate((one) => (one as HTMLElement).innerText),
  };
}

async function launch(userDataDir: string): Promise<{ readonly browser: Browser; readonly page: Page }> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath,
    headless: true,
    userDataDir,
    defaultViewport: { width: 390, height: 844 },
  });
  return { browser, page: await browser.newPage() };
}

/** As a battery does: nothing is told to the page. */
async function end(browser: Browser): Promise<void> {
  const child = browser.process();
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const isOver = once(child, 'exit');
  child.kill('SIGKILL');
  await isOver;
}
