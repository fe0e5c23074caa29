import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
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
  readonly profile: string;
  readonly #clockAt: number;
  readonly #patienceMs: number;
  readonly #startedAt = Date.now();
  #context: BrowserContext | undefined;

  /**
   * The phone's clock shows `clockAt` now, and goes on from there.
   * @param patienceMs how long its browser may take to start, and a page to do what it is asked
   */
  constructor(clockAt: number, profile = mkdtempSync(join(tmpdir(), 'sommertelling-phone-')), patienceMs = 30_000) {
    this.#clockAt = clockAt;
    this.#patienceMs = patienceMs;
    this.profile = profile;
  }

  async open({ isOffline = false, args = [] as readonly string[] } = {}): Promise<BrowserPhone> {
    const context = await chromium.launchPersistentContext(this.profile, {
      executablePath: chromiumPath,
      args: [...chromiumArgs, ...args],
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      locale: 'nb-NO',
      timezoneId: 'Europe/Oslo',
      timeout: this.#patienceMs,
      handleSIGTERM: false, // who is told to end closes it, and may finish first what it is at
    });
    this.#context = context;
    context.setDefaultTimeout(this.#patienceMs);
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
    // The next browser must not find this one still dying: it would hand over to it and end.
    for (let pids = this.#pids(); pids.length > 0; pids = this.#pids()) {
      for (const pid of pids) killNow(pid);
      await setImmediate();
    }
    await this.#context?.close().catch(() => undefined);
  }

  /** The files in which IndexedDB lies, of which the name ends so. */
  storageFiles(ending: RegExp): readonly string[] {
    return readdirSync(join(this.profile, 'Default/IndexedDB'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && ending.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
  }

  /** Nothing of this browser moves while `look` looks; what it had not written by then is not written meanwhile. */
  async whileStopped<T>(look: () => Promise<T>): Promise<T> {
    const pids = this.#pids();
    for (const pid of pids) process.kill(pid, 'SIGSTOP');
    try {
      return await look();
    } finally {
      for (const pid of pids) process.kill(pid, 'SIGCONT');
    }
  }

  #pids(): readonly number[] {
    return pidsWith(`--user-data-dir=${this.profile}`);
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

/** One that has ended meanwhile needs no more. */
function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
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
