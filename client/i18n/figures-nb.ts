import { whole } from './whole.ts';

/** The page with the figures. */
export const figuresNb = {
  figures: {
    chooser: 'Velg hva figurene skal vise',
    figure: (figure: string) => `Figur ${figure}`,
    table: (title: string) => `Tallene i figuren: ${title}`,
    year: 'År',
    notCounted: 'ikke talt',
    incomplete: 'ufullstendig',
    noReport: '–',
    published: 'tidligere rapport',
    imported: 'fra fil',
    reports: 'Hva tidligere rapporter sier',
    countedOf: (counted: number, planned: number) => `${whole(counted)} av ${whole(planned)}`,
    underEach: 'Under hvert tall: hvor mange av de planlagte tellingene det bygger på.',
    noYears: 'Ingen sesong i disse årene har tall for utvalget. Velg andre år eller et annet utvalg.',
    basis: (basis: string) => `Beregning: ${basis}.`,
    shiftsOnly: 'Figuren viser dag og kveld hver for seg, så beregningen endrer den ikke.',
    ownBand: 'Figuren gjelder alltid mindreårige. Valgt aldersgruppe endrer den ikke.',
    publishedBand: 'som i rapportene',
    title: 'Endre tittelen',
    titleField: (figure: string) => `Tittel på ${figure}`,
    titleHint: 'Tom: tittelen fra rapportene. Den egne tittelen følger med i alle filer herfra.',
    useTitle: 'Bruk tittelen',
  },
};
