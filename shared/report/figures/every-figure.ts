import type { FigureId } from '../figure.ts';
import { areaByShift } from './area-by-shift.ts';
import { byAge } from './by-age.ts';
import { byArea } from './by-area.ts';
import { byGroup } from './by-group.ts';
import { byShift } from './by-shift.ts';
import type { FigureDefinition } from './figure-sketch.ts';
import { groupByArea } from './group-by-area.ts';
import { minors } from './minors.ts';
import { oneGroup } from './one-group.ts';

export const everyFigure: Readonly<Record<FigureId, FigureDefinition>> = {
  '1': byGroup,
  '2': byShift,
  '3': oneGroup,
  '4': groupByArea,
  '5': byAge,
  '6': byArea,
  '7': areaByShift,
  '8': minors,
};
