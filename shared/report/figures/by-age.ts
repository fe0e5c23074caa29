import type { AskedBand } from '../../domain/age-band.ts';
import { capital } from '../capital.ts';
import type { ReadColumn } from './figure-column.ts';
import type { FigureDefinition, FigureScope } from './figure-sketch.ts';
import { setColumn } from './set-column.ts';

/** Figure 5: minors below young adults; any other age band as one column. */
export const byAge: FigureDefinition = {
  set: 'all',
  band: 'zero_to_25',
  sketch: (scope) => {
    const isYoung = scope.band === 'zero_to_25';
    return {
      kind: 'stacked',
      columns: (isYoung ? (['under_18', 'from_18_to_25'] as const) : [scope.band]).map((band) =>
        bandColumn(scope, band),
      ),
      ...(isYoung ? { total: setColumn(scope) } : {}),
      isSum: true,
      hasBasis: true,
    };
  },
};

function bandColumn(scope: FigureScope, band: AskedBand): ReadColumn {
  return { ...setColumn({ ...scope, band }), key: band, label: capital(scope.wording.bands[band]) };
}
