import type { AskedBand } from '../domain/age-band.ts';

type Names = Readonly<Record<AskedBand, string>>;

/** What the age bands are called, on a screen and in every export. */
export const bandNames: Readonly<Record<'nb' | 'en', Names>> = {
  nb: {
    all: 'alle aldre',
    under_18: '0–17 år',
    zero_to_25: '0–25 år',
    from_18_to_25: '18–25 år',
    over_25: '26 år og eldre',
    unknown: 'ukjent alder',
  },
  en: {
    all: 'all ages',
    under_18: 'age 0–17',
    zero_to_25: 'age 0–25',
    from_18_to_25: 'age 18–25',
    over_25: 'age 26 and over',
    unknown: 'unknown age',
  },
};
