import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../client/i18n');

/** A sentence by its path, as it reads when its gaps are filled. */
export type Said = { readonly path: string; readonly text: string };
/** One file of sentences beside its English twin. */
export type LanguagePair = { readonly name: string; readonly nb: readonly Said[]; readonly en: readonly Said[] };

/** Every file of sentences that the house has, found by its name: `nb.ts`, `nb-status.ts`, `office-nb.ts`. */
export async function readLanguages(): Promise<readonly LanguagePair[]> {
  const files = readdirSync(folder).filter((file) => /^(nb|.*-nb|nb-.*)\.ts$/.test(file));
  return Promise.all(
    files.map(async (file) => {
      const twin = file.replace(/(^|-)nb(?=[-.])/, '$1en');
      return { name: file, nb: await sentencesIn(file), en: await sentencesIn(twin) };
    }),
  );
}

async function sentencesIn(file: string): Promise<readonly Said[]> {
  return Object.values(await import(join(folder, file))).flatMap((words) => listSentences(words as object, ''));
}

function listSentences(words: object, path: string): Said[] {
  return Object.entries(words).flatMap(([key, word]): Said[] => {
    const here = path ? `${path}.${key}` : key;
    if (typeof word === 'function') return saidWith(here, word as (...gaps: unknown[]) => unknown);
    return typeof word === 'object' && word !== null ? listSentences(word, here) : [{ path: here, text: String(word) }];
  });
}

/** For one and for many; what wants a list, or something named, is given that. */
function saidWith(path: string, say: (...gaps: unknown[]) => unknown): Said[] {
  const many = fillings.find((filling) => isSayable(say, filling)) ?? fillings[0];
  return (many === fillings[0] ? [ones, many] : [many]).map((gaps) => ({
    path: `${path}(${gaps[0]})`,
    text: String(say(...gaps)),
  }));
}

const ones = [1, 1, 1, 1];
const fillings = [
  [7, 7, 7, 7],
  ['Storgata', 'Vaterland', 'Akerselva', 'Urtegata'],
  [['Storgata', 'Vaterland']],
] as const;

function isSayable(say: (...gaps: unknown[]) => unknown, gaps: readonly unknown[]): boolean {
  try {
    return !isHollow(String(say(...gaps)));
  } catch {
    return false;
  }
}

/** A gap that was not filled. */
export function isHollow(text: string): boolean {
  return /undefined|NaN|\[object/.test(text);
}
