import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

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
  const typed = /^Skriv (koden|\d+) i/.exec(text)?.[1];
  if (typed !== undefined) return page.getByLabel(named, { exact: true }).fill(typed === 'koden' ? code : typed);
  if (/[Tt]rykk \*\*/.test(text)) return press(page, named);
  if (!text.startsWith('Du ser ')) throw new Error(`nobody would know what to do: «${text}»`);
  const words = [...text.matchAll(/\*\*(.+?)\*\*/g)].map(([, word]) => word ?? '');
  const shown = words.map((word) => page.getByText(word).first());
  await expect(shown.reduce((one, other) => one.or(other)).first()).toBeVisible();
}

/** A button, a link or a choice that bears the word, or begins with it. */
async function press(page: Page, word: string): Promise<void> {
  const begins = new RegExp(`^${word.replace(/[()+.]/g, '\\$&')}`);
  const roles = (['button', 'link', 'radio'] as const).map((role) => page.getByRole(role, { name: begins }));
  await roles
    .reduce((one, other) => one.or(other))
    .first()
    .click();
}
