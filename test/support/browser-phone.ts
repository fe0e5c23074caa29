import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { chromiumArgs } from '../e2e/playwright.config.ts';
import { chromiumPath } from '../run/chromium.ts';

export type BrowserPhone = {
  readonly page: Page;
  readonly context: BrowserContext;
};

/** A browser with a profile on the disk, like a phone: it can be killed and started again. */
export class PhoneInPocket {
  /** The folder that holds everything the phone remembers. */
  readonly profile = mkdtempSync(join(tmpdir(), 'sommertelling-phone-'));
  readonly #clockAt: number;
  readonly #startedAt = Date.now();
  #context: BrowserContext | undefined;

  /** The phone's clock shows `clockAt` now, and goes on from there. */
  constructor(clockAt: number) {
    this.#clockAt = clockAt;
  }

  async open({ isOffline = false } = {}): Promise<BrowserPhone> {
    const context = await chromium.launchPersistentContext(this.profile, {
      executablePath: chromiumPath,
      args: chromiumArgs,
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      locale: 'nb-NO',
      timezoneId: 'Europe/Oslo',
    });
    this.#context = context;
    await context.addInitScript(shiftClock, this.#clockAt - this.#startedAt);
    await context.setOffline(isOffline);
    return { context, page: context.pages()[0] ?? (await context.newPage()) };
  }

  /** The app is put away in good order. */
  async close(): Promise<void> {
    await this.#context?.close();
  }

  /** The battery dies: every process of this browser ends at once, and nothing is told. */
  async kill(): Promise<void> {
    for (const pid of pidsWith(`--user-data-dir=${this.profile}`)) process.kill(pid, 'SIGKILL');
    await this.#context?.close().catch(() => undefined);
  }

  async throwAway(): Promise<void> {
    await this.#context?.close().catch(() => undefined);
    rmSync(this.profile, { recursive: true, force: true });
  }
}

/** Runs in the page before its own code. */
export function shiftClock(offset: number): void {
  const Real = Date;
  class Shifted extends Real {
    constructor(...parts: []) {
      super(...((parts.length === 0 ? [Real.now() + offset] : parts) as []));
    }
    static override now(): number {
      return Real.now() + offset;
    }
  }
  globalThis.Date = Shifted as DateConstructor;
}

function pidsWith(argument: string): readonly number[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && commandOf(entry).includes(argument))
    .map(Number);
}

function commandOf(pid: string): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}
