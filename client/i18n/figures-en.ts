import type { figuresNb } from './figures-nb.ts';
import { whole } from './whole.ts';

export const figuresEn: typeof figuresNb = {
  figures: {
    chooser: 'Choose what the figures show',
    figure: (figure) => `Figure ${figure}`,
    table: (title) => `The numbers of the figure: ${title}`,
    year: 'Year',
    notCounted: 'not counted',
    incomplete: 'incomplete',
    noReport: '–',
    published: 'earlier report',
    imported: 'from a file',
    reports: 'What earlier reports say',
    countedOf: (counted, planned) => `${whole(counted)} of ${whole(planned)}`,
    underEach: 'Under each number: how many of the planned counts it rests on.',
    noYears: 'No season in these years has numbers for the set. Choose other years or another set.',
    basis: (basis) => `Basis: ${basis}.`,
    shiftsOnly: 'The figure shows day and evening apart, so the basis does not change it.',
    ownBand: 'The figure is always of minors. The chosen age band does not change it.',
    publishedBand: 'as in the reports',
    title: 'Change the title',
    titleField: (figure) => `Title of ${figure}`,
    titleHint: 'Empty: the title of the reports. Your own title goes with every file from here.',
    useTitle: 'Use the title',
  },
};
