import type { Shift } from '../domain/slot.ts';
import type { FigureId } from './figure.ts';

/** The words of the files that a figure can be taken away as; titles and notes come with the figure. */
export type FileWording = {
  readonly year: string;
  readonly counted: string;
  readonly planned: string;
  readonly remarks: string;
  /** Below a number, in a table: where it comes from. */
  readonly published: string;
  readonly noReport: string;
  readonly notCounted: string;
  readonly incomplete: string;
  readonly notInFigure: string;
  /** "Storgata: ikke talt" */
  readonly remark: (label: string, state: string) => string;
  readonly area: string;
  readonly shift: string;
  readonly shifts: Readonly<Record<Shift | 'both', string>>;
  readonly band: string;
  readonly measure: string;
  readonly measures: Readonly<Record<'mean' | 'sum' | 'counted' | 'planned', string>>;
  readonly people: string;
  readonly counts: string;
  readonly figure: (figure: string) => string;
  /** A few words for each figure, where its title would be too long. */
  readonly headings: Readonly<Record<FigureId, string>>;
  readonly workbook: WorkbookWording;
  readonly document: DocumentWording;
};

type WorkbookWording = {
  readonly title: string;
  readonly readMe: string;
  readonly dataSheet: string;
  readonly definitionsSheet: string;
  readonly madeOn: string;
  readonly editionTerm: string;
  readonly howToReadTerm: string;
  readonly noEdition: string;
  /** How to read the sheets, a sentence each. */
  readonly howToRead: readonly string[];
  readonly contents: string;
  readonly dataHint: string;
  readonly definitionsHint: string;
  readonly dataColumns: {
    readonly figure: string;
    readonly season: string;
    readonly scopeId: string;
    readonly rounded: string;
    readonly unrounded: string;
    readonly basis: string;
    readonly state: string;
    readonly source: string;
    readonly high: string;
    readonly qualifier: string;
    readonly reference: string;
  };
  readonly shiftMean: string;
  readonly basisNotStated: string;
  readonly states: Readonly<Record<'counted' | 'published' | 'incomplete' | 'not_counted' | 'withheld', string>>;
  readonly sources: Readonly<Record<'counted' | 'imported' | 'published' | 'made_up', string>>;
  readonly term: string;
  readonly meaning: string;
  readonly definitions: readonly (readonly [term: string, meaning: string])[];
};

type DocumentWording = {
  /** The word before the number that a word processor counts. */
  readonly figure: string;
  readonly table: string;
  readonly tableCaption: (title: string) => string;
  /** "80 av 80" */
  readonly countedOf: (counted: number, planned: number) => string;
};
