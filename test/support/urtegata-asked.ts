import type { BasisAsked } from '#shared/report/basis/basis-asked.ts';
import { wholeSeason } from '#shared/report/cut.ts';

/** Urtegata's mean of the whole season of 2026, every age, day and evening together: what a test asks for some other part of. */
export const urtegataAsked: BasisAsked = {
  season: '2026',
  area: 'urtegata',
  set: 'all',
  group: null,
  shift: null,
  band: 'all',
  basis: 'day_evening_mean',
  measure: 'mean',
  ...wholeSeason,
};
