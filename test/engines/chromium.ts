import { existsSync } from 'node:fs';
import type { ElementHandle } from '@playwright/test';
import { chromiumPath } from '../run/chromium.ts';
import { type BrowserPhone, PhoneInPocket } from '../support/browser-phone.ts';
import { findOnPage } from './find-on-page.ts';
import type { Engine, Found } from './tab.ts';

/** By Playwright. The engine of Android phones and of most desks. */
export const chromium: Engine = {
  name: 'Chromium',
  isInstalled: () => existsSync(chromiumPath),
  keepsProfile: true,
  async open() {
    const pocket = new PhoneInPocket(Date.now());
    let phone: BrowserPhone = await pocket.open();
    return {
      async goTo(address) {
        await phone.page.goto(address);
      },
      async reload() {
        await phone.page.reload();
      },
      run: (inPage, given) => phone.page.evaluate(inPage as never, given) as Promise<never>,
      async find(asked) {
        const element = (
          await phone.page.evaluateHandle(findOnPage, asked)
        ).asElement() as ElementHandle<Element> | null;
        return element && toFound(element);
      },
      async relaunch() {
        const address = phone.page.url();
        // In good order: a cookie of the last half minute is not on its disk yet. What a kill does is told in `phone-power`.
        await pocket.close();
        phone = await pocket.open();
        await phone.page.goto(address);
      },
      [Symbol.asyncDispose]: () => pocket.throwAway(),
    };
  },
};

function toFound(element: ElementHandle<Element>): Found {
  return {
    press: () => element.click({ timeout: 2000 }),
    type: (text) => element.type(text),
    text: () => element.innerText(),
  };
}
