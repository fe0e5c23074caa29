import type { Shift } from '../domain/slot.ts';

/** The words of the files that a figure can be taken away as; titles and notes come with the figure. */
export type FileWording = {
  readonly year: string;
  readonly counted: string;
  readonly planned: string;
  readonly remarks: string;
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
};
