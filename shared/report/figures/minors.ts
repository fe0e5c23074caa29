import { observationsOver } from './figure-column.ts';
import type { FigureDefinition } from './figure-sketch.ts';
import { setColumn } from './set-column.ts';

/** Figure 8, ours: how often minors were seen in a season, and the mean beside it in the table. */
export const minors: FigureDefinition = {
  set: 'all',
  band: 'under_18',
  isBandFixed: true,
  sketch: (scope) => {
    const { minors: label, minorsMean, observationsUnit, sumOfSeason } = scope.wording.figures;
    const mean = { ...setColumn(scope), key: 'minors_mean', label: minorsMean };
    return {
      kind: 'grouped',
      columns: [
        {
          ...mean,
          key: 'under_18',
          label,
          measure: 'observations',
          read: (year) => observationsOver(year, scope.band),
        },
      ],
      beside: [mean],
      isSum: true,
      hasBasis: false,
      unit: observationsUnit,
      about: [sumOfSeason],
      notes: [scope.wording.observations],
    };
  },
};
