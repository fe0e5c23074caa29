import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { vi } from 'vitest';
import { miniBrowserPath, webKitDriverPath, xvfbPath } from '../run/engines.ts';
import { findOnPage } from './find-on-page.ts';
import type { Engine, Found } from './tab.ts';
import { type ElementName, elementKey, WebDriver } from './web-driver.ts';

/**
 * WebKitGTK's own small browser: the engine of iPhones, without their installing, their eviction and their limits in the
 * background. What it keeps dies with its session.
 */
export const webkit: Engine = {
  name: 'WebKitGTK',
  isInstalled: () => [webKitDriverPath, xvfbPath, miniBrowserPath()].every((path) => path !== undefined),
  keepsProfile: false,
  async open() {
    const { child: screen, display } = await startScreen();
    const { child: service, address } = await startService(display);
    const driver = await openBrowser(address);
    return {
      goTo: (url) => driver.post('url', { url }),
      reload: () => driver.post('refresh'),
      run: (inPage, given) => driver.run(`return (${inPage})(arguments[0])`, given ?? null),
      async find(asked) {
        const element = await driver.run<ElementName | null>(`return (${findOnPage})(arguments[0])`, asked);
        return element && toFound(driver, element);
      },
      relaunch: () => Promise.reject(new Error('its sessions keep nothing')),
      async [Symbol.asyncDispose]() {
        await driver.end().catch(() => undefined); // a session that broke has nothing to quit
        await end(service);
        await end(screen);
      },
    };
  },
};

function toFound(driver: WebDriver, element: ElementName): Found {
  const command = (name: string) => `element/${element[elementKey]}/${name}`;
  return {
    async press() {
      await driver.run(`(${listenForPress})(arguments[0])`, element);
      await driver.post(command('click'));
      if ((await driver.run('return globalThis.wasPressed')) === false) throw new Error('the press fell beside it');
    },
    type: (text) => driver.post(command('value'), { text }),
    text: () => driver.get(command('text')),
  };
}

/** Runs in the page. Its WebDriver presses a place, and says nothing of what was there by then; a page that has gone says neither. */
function listenForPress(element: Element): void {
  const page = globalThis as { wasPressed?: boolean };
  page.wasPressed = false;
  const hear = () => {
    page.wasPressed = true;
  };
  element.addEventListener('click', hear, { once: true, capture: true });
}

/** A screen that nobody sees; it chooses its own number, and says it when it is ready. */
async function startScreen(): Promise<{ readonly child: ChildProcess; readonly display: string }> {
  const child = spawn(xvfbPath!, ['-displayfd', '1', '-screen', '0', '1024x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [number] = await once(createInterface({ input: child.stdout }), 'line');
  return { child, display: `:${number}` };
}

/** Spawned directly: under a shell it would outlive the test. */
async function startService(display: string): Promise<{ readonly child: ChildProcess; readonly address: string }> {
  const port = 20_000 + (process.pid % 20_000);
  const address = `http://127.0.0.1:${port}`;
  const child = spawn(webKitDriverPath!, ['--host=127.0.0.1', `--port=${port}`], {
    env: { ...process.env, DISPLAY: display },
    stdio: 'ignore',
  });
  await vi.waitFor(() => fetch(`${address}/status`), { timeout: 10_000 });
  return { child, address };
}

function openBrowser(service: string): Promise<WebDriver> {
  return WebDriver.begin(service, {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: miniBrowserPath(), args: ['--automation'] },
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const isOver = once(child, 'exit');
  child.kill();
  await isOver;
}
