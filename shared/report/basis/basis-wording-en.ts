import { sayEdition } from '../edition/edition-name.ts';
import { whole } from '../whole.ts';
import { wholeDay } from '../wording.ts';
import type { BasisWording } from './basis-wording.ts';

const weekdays = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];

export const basisEnglish: BasisWording = {
  everyArea: 'All areas',
  everyAge: 'all ages',
  inWords: {
    shift: 'people in sum / number of counts',
    day_evening_mean: '(day mean + evening mean) / 2',
    pooled: 'people in sum, day and evening / number of counts, day and evening',
    sum_of_shift_means: 'day mean + evening mean',
    total: "the areas' means added up",
    sum: 'observations added up, not different people',
    rounds: 'people in sum / number of complete rounds',
  },
  totalBy: (basis) => `each area ${basis}`,
  shiftMean: { day: 'day mean', evening: 'evening mean' },
  noNumber: {
    not_counted: 'Not counted',
    only_shift: 'Not counted both by day and in the evening',
    not_planned: 'Not planned',
    all_cancelled: 'Cancelled',
    incomplete: 'Incomplete: an area has no number',
  },
  n: (n) => `n = ${whole(n)} ${n === 1 ? 'count' : 'counts'}`,
  nOf: (n, planned) => `n = ${whole(n)} of ${whole(planned)} planned counts`,
  nRounds: (n) => `n = ${n === 1 ? '1 complete round' : `${whole(n)} complete rounds`}`,
  edition: (edition) => sayEdition(edition, 'en'),
  noEdition: (day) => `edition: none, the numbers as they stood on ${wholeDay(day)}`,
  season: (season) => `the summer count of ${season}`,
  days: (from, to) => (from === to ? wholeDay(from) : `${wholeDay(from)}–${wholeDay(to)}`),
  onlyWeekday: (weekday) => `${weekdays[weekday - 1]} only`,
  onlyPolice: {
    no: 'only counts without police present',
    present: 'only counts with police present',
    unknown: 'only counts that do not say whether police were present',
  },
  onlyService: {
    yes: 'only counts while the service nearby was open',
    no: 'only counts while the service nearby was closed',
    unknown: 'only counts that do not say whether the service nearby was open',
  },
  gaps: {
    zeros: (n) => `${whole(n)} of them zero`,
    notCounted: (n) => `${whole(n)} not counted`,
    missing: (n) => `${whole(n)} missing`,
    cancelled: (n) => `${whole(n)} cancelled besides`,
    ageUnknown: (n) => `${whole(n)} without a judged age, left out`,
    estimated: (n) => `${whole(n)} of them estimated`,
  },
  changedAfterwards: (n) => `${whole(n)} changed afterwards`,
  notYet: (n) => `${whole(n)} not yet held`,
  reasons: {
    staffing: 'too few on duty',
    safety: 'not safe',
    weather: 'the weather',
    closed_off: 'area closed off',
    emergency: 'emergency',
    police_action: 'police operation',
    no_time: 'no time',
    other: 'other',
  },
  above: (n) => `${whole(n)} above zero`,
};
