import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

/** The axe that `@axe-core/playwright` brings, put into a page once: its own builder opens another page for each look. */
const { source } = createRequire(import.meta.resolve('@axe-core/playwright'))('axe-core') as {
  readonly source: string;
};

type Rules = Readonly<Record<string, { readonly enabled: boolean }>>;
type Asked = {
  readonly rules?: Rules;
  readonly runOnly?: readonly string[];
  readonly resultTypes: readonly ['violations'];
};
type Found = {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
};
type WithAxe = { readonly axe?: { run(page: Document, asked: Asked): Promise<Found> } };

const everything: Asked = { rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] };
const colours: Asked = { runOnly: ['color-contrast', 'link-in-text-block'], resultTypes: ['violations'] };

/** Nothing that axe knows in the light theme, sizes of targets included; in each of the others no text that is too faint. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' }); // a colour on its way is nobody's
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  for (const theme of ['dark', 'sunlight', 'evening', 'light'] as const) {
    const faults = await page.evaluate(
      async ([chosen, asked]) => {
        document.documentElement.dataset.theme = chosen;
        const { violations } = await (globalThis as WithAxe).axe!.run(document, asked);
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 3)}`);
      },
      [theme, theme === 'light' ? everything : colours] as const,
    );
    expect.soft(faults, `${screen}, ${theme}`).toEqual([]);
  }
}

/** With a narrow phone, and with letters twice as large, nothing is to be looked for sideways. */
export async function expectNothingSideways(page: Page, screen: string): Promise<void> {
  const usual = page.viewportSize()!;
  const overflow = () =>
    page.evaluate(() => {
      const wide = document.documentElement.scrollWidth - innerWidth;
      if (wide <= 0) return [];
      const beyond = [...document.querySelectorAll('#app *')].filter(
        (one) => one.getBoundingClientRect().right > innerWidth + 1,
      );
      return [`${wide} px`, ...beyond.slice(0, 5).map((one) => `${one.tagName}.${one.getAttribute('class')}`)];
    });
  await page.setViewportSize({ width: 320, height: 568 });
  expect.soft(await overflow(), `${screen}, 320 px wide`).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '36px'));
  expect.soft(await overflow(), `${screen}, letters at 200 %`).toEqual([]);
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  await page.setViewportSize(usual);
}

/** By keyboard, on the smallest phone: what has the focus shows at least a part of itself, and nothing lies over all of it. */
export async function expectFocusSeen(page: Page, screen: string): Promise<void> {
  const usual = page.viewportSize()!;
  await page.setViewportSize({ width: 320, height: 568 });
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const seen = new Set<string>();
  for (let stop = await nextStop(page); stop && !seen.has(stop.id); stop = await nextStop(page)) {
    seen.add(stop.id);
    expect.soft(stop.isSeen, `${screen}: ${stop.name} has the focus and is hidden`).toBe(true);
  }
  expect(seen.size, `${screen}: nothing takes the focus`).toBeGreaterThan(0);
  await page.setViewportSize(usual);
}

async function nextStop(page: Page) {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return null;
    const all = [...document.querySelectorAll('*')];
    const { left, top, right, bottom } = focused.getBoundingClientRect();
    const inset = 3;
    const across = [left + inset, (left + right) / 2, right - inset];
    const down = [top + inset, (top + bottom) / 2, bottom - inset];
    const isSeen = across.some((x) =>
      down.some((y) => {
        const above = document.elementFromPoint(x, y);
        return above !== null && (focused.contains(above) || above.closest('label')?.contains(focused) === true);
      }),
    );
    return { id: String(all.indexOf(focused)), name: focused.outerHTML.slice(0, 100), isSeen };
  });
}
