import type { FigureId } from '../figure.ts';
import { byArea } from './by-area.ts';
import { byShift } from './by-shift.ts';
import type { FigureDefinition } from './figure-sketch.ts';

export const everyFigure: Readonly<Record<FigureId, FigureDefinition>> = {
  '2': byShift,
  '6': byArea,
};
