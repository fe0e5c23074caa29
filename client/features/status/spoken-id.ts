import type { DeviceSentences } from '../../i18n/device-nb.ts';

/** The end of an installation's id, as rescue files and the office's list name it. */
const shownCharacters = 8;
const group = /.{4}/g;

/** "b3f0 19ac" */
export function inFours(install: string): string {
  return foursOf(install).join(' ');
}

/** "Bernhard tre Fredrik null, en ni Anna Cæsar": no two sound alike over a poor line. */
export function spelledOut(install: string, words: Pick<DeviceSentences['facts'], 'letters' | 'digits'>): string {
  const said = (character: string) =>
    words.letters[character as keyof typeof words.letters] ?? words.digits[Number(character)];
  return foursOf(install)
    .map((four) => [...four].map(said).join(' '))
    .join(', ');
}

function foursOf(install: string): readonly string[] {
  return install.slice(-shownCharacters).match(group) ?? [];
}
