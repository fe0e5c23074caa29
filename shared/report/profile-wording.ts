import type { Profile } from '../domain/publication.ts';

/** What a figure and a file say of those that they are for. */
export type ProfileWording = {
  readonly term: string;
  readonly names: Readonly<Record<Profile, string>>;
  /** Stands at the end of a figure's description. */
  readonly describes: (profile: Profile) => string;
  readonly bandsLeftOut: string;
  /** In place of a table of ages, where small numbers are not told. */
  readonly agesInFigures: string;
  readonly fewerThan: (n: number) => string;
  readonly withheld: string;
  /** "0–17 år: færre enn 5 (2019, 2021)." */
  readonly inYears: (said: string, years: readonly number[]) => string;
  readonly edition: (number: number) => string;
};

const nbNames = { internal: 'intern', partner: 'samarbeidspartnere', public: 'offentlig' };
const enNames = { internal: 'internal', partner: 'partners', public: 'public' };

export const profileWordings: Readonly<Record<'nb' | 'en', ProfileWording>> = {
  nb: {
    term: 'Profil',
    names: nbNames,
    describes: (profile) => `Profil: ${nbNames[profile]}.`,
    bandsLeftOut: 'Aldersgrupper er bare gitt for hele sesonger, dag og kveld samlet.',
    agesInFigures: 'Små tall for mindreårige er ikke offentlige. Tallene for aldersgrupper står i figurene.',
    fewerThan: (n) => `færre enn ${n}`,
    withheld: 'ikke oppgitt',
    inYears: (said, years) => `${said} (${years.join(', ')}).`,
    edition: (number) => `Utgave ${number}`,
  },
  en: {
    term: 'Profile',
    names: enNames,
    describes: (profile) => `Profile: ${enNames[profile]}.`,
    bandsLeftOut: 'Age bands are given for whole seasons only, day and evening together.',
    agesInFigures: 'Small numbers of minors are not public. The numbers of age bands are in the figures.',
    fewerThan: (n) => `fewer than ${n}`,
    withheld: 'not told',
    inYears: (said, years) => `${said} (${years.join(', ')}).`,
    edition: (number) => `Edition ${number}`,
  },
};
