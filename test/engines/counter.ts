import { expect } from 'vitest';
import { readPage } from './find-on-page.ts';
import type { Asked, Found, Tab } from './tab.ts';

const patience = { timeout: 15_000, interval: 50 };

/** Somebody with a phone, in the words of the screen. Everything is waited for, as a person does. */
export class Counter {
  readonly #tab: Tab;

  constructor(tab: Tab) {
    this.#tab = tab;
  }

  async press(name: string, role: Asked['role'] = 'button'): Promise<void> {
    await this.#until({ role, name }, async (found) => found.press().then(isDone));
  }

  async type(name: string, text: string): Promise<void> {
    await this.#until({ role: 'field', name }, async (found) => found.type(text).then(isDone));
  }

  async see(text: string): Promise<void> {
    await expect.poll(() => this.#tab.run(readPage), patience).toContain(text);
  }

  /** What stands on a button: of an area where its count is, of a pad how many. */
  async seeOn(name: string, says: RegExp): Promise<void> {
    await this.#until({ role: 'button', name }, async (found) => says.test((await found.text()).replace(/\s+/g, ' ')));
  }

  /** One person more for each tap. What the pad says afterwards is what is kept. */
  async tap(band: string, times: number, shown = times): Promise<void> {
    for (let tap = 0; tap < times; tap++) await this.press(band);
    await this.seeOn(band, new RegExp(`\\b${shown}\\b`));
  }

  /** A page that draws itself anew may take an element away between the look and the press: then there is another look. */
  async #until(asked: Asked, act: (found: Found) => Promise<boolean>): Promise<void> {
    const tried = async () => {
      const found = await this.#tab.find(asked);
      return found !== null && (await act(found).catch(() => false));
    };
    await expect.poll(tried, { ...patience, message: `${asked.role} ${asked.name}` }).toBe(true);
  }
}

const isDone = () => true;
