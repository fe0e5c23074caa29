import { shifts } from '../../domain/slot.ts';
import { areaColumns } from './area-columns.ts';
import { meanOver } from './figure-column.ts';
import type { FigureDefinition, FigureScope } from './figure-sketch.ts';

/** Figure 7, ours: a small chart for each area with its day and evening, and how many counts stand behind the last year. */
export const areaByShift: FigureDefinition = {
  set: 'all',
  band: 'all',
  sketch: (scope) => ({
    kind: 'panels',
    columns: areaColumns(scope).flatMap((area) =>
      shifts.map((shift) => ({
        ...area,
        key: `${area.key}.${shift}`,
        label: scope.wording.figures.areaAndShift(area.label, shift),
        shift,
        read: (year) => meanOver(year, { areas: [area.key], shift, band: scope.band, basis: scope.basis }),
      })),
    ),
    isSum: false,
    hasBasis: false,
    notes: countsOfLastYear(scope),
  }),
};

function countsOfLastYear({ counted, band, wording }: FigureScope): readonly string[] {
  return counted.slice(-1).map(({ year, averages }) => {
    const { day, evening } = averages(band, null).total;
    return wording.figures.countsInAll(year, day.counted + evening.counted, day.planned + evening.planned);
  });
}
