import { type Figure, figureIds } from '#shared/report/figure.ts';
import { drawUp, makeReported } from '../../support/drawn-figure.ts';
import { longHistory } from '../../support/long-history.ts';

const basis = { basis: 'day_evening_mean' } as const;

/** Counted, read from a file, printed in a report, and a summer nobody counted in. */
const records = [...longHistory({ years: [2013, 2014], imported: [2013] }), ...longHistory({ years: [2016, 2019] })];
const published = [
  makeReported(2012, 110, { high: 130, set: 'comparison', qualifier: 'om lag' }),
  makeReported(2012, 20, { scope: 'oslo_sentrum', ...basis }),
  makeReported(2012, 21.5, { scope: 'storgata', ...basis }),
  makeReported(2012, 9, { band: 'zero_to_25' }),
  makeReported(2012, 55, { band: 'under_18', measure: 'observations' }),
  makeReported(2012, 60, { shift: 'day', set: 'comparison' }),
  makeReported(2016, 73, { set: 'comparison' }),
];

let made: readonly Figure[] | undefined;

/** The eight, drawn up once. */
export function eightFigures(): readonly Figure[] {
  made ??= figureIds.map((figure) => drawUp(figure, { records, published }));
  return made;
}

/** U+2212, and spaces that do not break: Excel would take a number with one for text. */
export const minusAndBlank = /[\u2212\u00A0\u202F]/;
