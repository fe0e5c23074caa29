import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';

/** One numbered step of a page of the handbook, as it is written. */
export type Step = { readonly chapter: string; readonly text: string };

const folder = join(import.meta.dirname, '../../docs/handbok');

/** The numbered steps of a page, in order. */
export function readSteps(page: string): readonly Step[] {
  let chapter = '';
  return readFileSync(join(folder, page), 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('## ')) chapter = line.slice(3);
      const step = /^\d+\. (.+)$/.exec(line)?.[1];
      return step === undefined ? [] : [{ chapter, text: step }];
    });
}

/** Does what a step says and nothing else: somebody who knows only its words. `code`: what "koden" means today. */
export async function follow(page: Page, { text }: Step, code: string): Promise<void> {
  const named = /\*\*(.+?)\*\*/.exec(text)?.[1];
  if (named === undefined) throw new Error(`nothing is named in «${text}»`);
  const [, verb = '', what = ''] =
    /^(Skriv|Velg) (?:«(.+?)»|(.+?)) i \*\*/.exec(text)?.filter((part) => part !== undefined) ?? [];
  const field = findField(page, named);
  if (verb === 'Skriv') return field.fill(what === 'koden' ? code : what);
  if (verb === 'Velg') return void (await field.selectOption(what));
  if (text.startsWith('Kryss av ')) return field.check();
  if (text.startsWith('Trykk på et tall i raden ')) return pressNumber(page, named);
  if (/[Tt]rykk \*\*/.test(text)) return press(page, named);
  if (!text.startsWith('Du ser ')) throw new Error(`nobody would know what to do: «${text}»`);
  const words = [...text.matchAll(/\*\*(.+?)\*\*/g)].map(([, word]) => word ?? '');
  const shown = words.map((word) => page.getByText(word).filter({ visible: true }).first());
  await expect(shown.reduce((one, other) => one.or(other)).first()).toBeVisible({ timeout: 20_000 });
}

/** What can be written in, chosen from or ticked, under the word or one that begins with it. */
function findField(page: Page, word: string): Locator {
  const roles = (['textbox', 'spinbutton', 'combobox', 'checkbox'] as const).map((role) =>
    page.getByRole(role, { name: beginning(word) }),
  );
  return roles.reduce((one, other) => one.or(other)).first();
}

/** A button, a link, a choice or what unfolds, that bears the word or begins with it. In front, where something lies in front. */
async function press(page: Page, word: string): Promise<void> {
  const inFront = page.getByRole('dialog');
  const place = (await inFront.count()) > 0 ? inFront : page;
  const begins = beginning(word);
  const roles = (['button', 'link', 'radio'] as const).map((role) => place.getByRole(role, { name: begins }));
  await roles
    .reduce((one, other) => one.or(other), place.locator('summary').filter({ hasText: begins }))
    .first()
    .click();
}

function beginning(word: string): RegExp {
  return new RegExp(`^${word.replace(/[()+.?]/g, '\\$&')}`);
}

/** The first number in a row that opens. */
async function pressNumber(page: Page, row: string): Promise<void> {
  const numbers = page.getByRole('row', { name: beginning(row) }).getByRole('button', { name: /^\d+,\d\. / });
  await numbers.first().click();
}
