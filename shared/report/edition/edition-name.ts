import type { Day } from '../../time.ts';
import { wholeDay } from '../wording.ts';

/**
 * What an edition goes by. Two can bear one number: a server that was restored from an older backup gives the number out again, and the
 * first edition comes back from the browser that froze it.
 */
export type EditionName = {
  readonly number: number;
  /** What tells it from another of the same number; null where there is no other. */
  readonly apart: { readonly day: Day; readonly mark: string } | null;
};

/** As much of an edition's hash as can be read aloud. */
export function markOf(hash: string): string {
  return hash.slice(0, 8);
}

/** "utgave 2", or "utgave 2 (frosset 27.11.2026, kontrollsum 4f2a91c0)" */
export function sayEdition({ number, apart }: EditionName, language: 'nb' | 'en'): string {
  const { edition, frozen } = said[language];
  return apart === null ? edition(number) : `${edition(number)} (${frozen(wholeDay(apart.day), apart.mark)})`;
}

const said = {
  nb: {
    edition: (number: number) => `utgave ${number}`,
    frozen: (day: string, mark: string) => `frosset ${day}, kontrollsum ${mark}`,
  },
  en: {
    edition: (number: number) => `edition ${number}`,
    frozen: (day: string, mark: string) => `frozen ${day}, checksum ${mark}`,
  },
};
