import { expect, type Locator, type Page } from '@playwright/test';

/** What a person does on the phone, by the names that are on the screen. */

export async function enrol(page: Page, origin: string, code: string): Promise<void> {
  await page.goto(origin);
  await page.getByLabel('Kode').fill(code);
  await page.getByRole('button', { name: 'Koble til' }).click();
  await page.getByRole('heading', { name: 'Tellerunde' }).waitFor();
}

/** Whoever counts nothing comes to no round. */
export async function enrolAtDesk(page: Page, origin: string, code: string): Promise<void> {
  await page.goto(`${origin}/enrol`);
  await page.getByLabel('Kode').fill(code);
  await page.getByRole('button', { name: 'Koble til' }).click();
  await expect(page.getByLabel('Kode')).toBeHidden();
}

export function card(page: Page, area: string): Locator {
  return page.getByRole('listitem').filter({ hasText: area });
}

export async function openArea(page: Page, area: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${area}`) }).click();
}

/** Taps, and waits until the number on the pad says that every tap is kept. */
export async function tap(page: Page, band: string, times: number, shown = times): Promise<void> {
  const pad = page.getByRole('button', { name: new RegExp(`^${band}`) });
  for (let i = 0; i < times; i++) await pad.click();
  await expect(pad).toContainText(String(shown));
}

export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ferdig' }).click();
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
}
