import { bandNames } from './band-names.ts';
import { figuresEnglish } from './figure-wording-en.ts';
import { listed, shortDay, type Wording, wholeDay } from './wording.ts';

export const english: Wording = {
  madeUp: 'MADE-UP NUMBERS – not a real count',
  notCounted: 'not counted',
  incomplete: 'incomplete',
  shift: { day: 'day', evening: 'evening' },
  basis: {
    day_evening_mean: 'mean of day and evening',
    pooled: 'all counts pooled',
    sum_of_shift_means: 'day mean plus evening mean',
  },
  countedFrom: (area, from) => `${area}: counted from ${shortDay(from)}`,
  countedUntil: (area, to) => `${area}: counted until ${shortDay(to)}`,
  paused: (area, from, to, shift) =>
    `${area}: not counted ${shift === null ? '' : `by ${shift} `}${shortDay(from)}–${shortDay(to)}`,
  renamed: (area, was, on) => `${area} was called ${was} until ${wholeDay(on)}.`,
  merged: (area, others, on) => `${area} includes ${listed(others, 'and')} from ${wholeDay(on)}.`,
  split: (area, others, on) =>
    `${area} was split on ${wholeDay(on)}: ${listed(others, 'and')} are counted by themselves.`,
  retired: (area, on) => `${area} is not counted from ${wholeDay(on)}.`,
  onlyShift: (area, shift) => `${area}: ${shift} only, and not part of the day-evening mean.`,
  leftOut: (area) => `${area} is left out: it was not counted for the whole season.`,
  noNumber: (area, shift) => `No number for ${area}, ${shift}; the total is incomplete.`,
  estimated: (n) => (n === 1 ? '1 count is an estimate.' : `${n} counts are estimates.`),
  ageUnknown: (n) => `In ${n === 1 ? '1 count' : `${n} counts`} nobody's age was judged; they are not part of this.`,
  unknownAgeLeftOut: 'People of unknown age are left out.',
  ageIsJudged: 'Ages are judged by eye.',
  observations: 'Observations, not different people.',
  figures: figuresEnglish,
  bands: { ...bandNames.en, all: 'all' },
};
