import { bandNames } from '#shared/report/band-names.ts';
import { monthNames } from '#shared/report/month-names.ts';
import { coverageEn } from './coverage-en.ts';
import { exportEn } from './export-en.ts';
import { figuresEn } from './figures-en.ts';
import type { OfficeSentences } from './office-nb.ts';
import { whole } from './whole.ts';

/** Means keep the decimal comma here too: the API rounds and writes them once, and a page never writes them anew. */
export const officeEn: OfficeSentences = {
  menu: 'Menu',
  menuGroups: { numbers: 'Numbers', season: 'Season' },
  placeTitles: {
    averages: 'Averages',
    tables: 'Tables',
    figures: 'Figures',
    compare: 'Compare',
    history: 'Earlier numbers',
    editions: 'Editions',
    coverage: 'Coverage',
    planner: 'Plan',
    inbox: 'Inbox',
    health: 'Quality',
    people: 'People and phones',
    count: 'History',
    rescue: 'Read a rescue file',
  },
  waiting: 'Fetching the numbers …',
  madeUp: 'MADE-UP NUMBERS',
  madeUpText: 'Not a real count. The numbers here must not be used or quoted.',

  problems: {
    offline:
      'Cannot reach the server. Averages and figures are worked out there, so the office needs a network. Connect and try again.',
    unreadable:
      'An answer came that is not from Sommertelling, perhaps from a network that asks you to log in. Log in there and try again.',
    not_enrolled: 'This device is not connected. Ask a coordinator for a code, and connect it.',
    no_right: 'The numbers are for coordinators and authors. Ask a coordinator for access if you are to read them.',
    revoked: 'The access of this device has been withdrawn. Ask a coordinator for a new code if that is wrong.',
    season_not_found: (season) => `The server has no season ${season}. Choose another season.`,
    set_not_found: (set) => `This season has no set of areas called “${set}”. Choose another set.`,
    edition_behind_missing: (n) =>
      `${n} ${n === 1 ? 'event' : 'events'} behind the edition ${n === 1 ? 'is' : 'are'} not in the log now, so what it rests on cannot be shown. The phones that made them will send them again.`,
    not_found: 'The server does not have these numbers. Choose another season or another set.',
    slow_down: (seconds) =>
      `Many questions came in a short time. Wait ${seconds === 1 ? 'one second' : `${seconds} seconds`}, and try again.`,
    busy: 'The server is starting or busy. Wait a little, and try again.',
    other: (code) => `The server could not give the numbers (${code}). Try again, and tell whoever runs it.`,
    kept: 'The numbers below are those fetched last.',
    retry: 'Try again',
    enrol: 'Connect',
  },

  noPlan: 'The plan has not been fetched yet. It says which seasons there are.',
  noSeasons: 'No season has been entered yet.',

  chooser: {
    legend: 'Choose what the table shows',
    season: 'Season',
    period: 'Period',
    set: 'Set of areas',
    band: 'Age band',
    basis: 'Basis',
    from: 'From year',
    to: 'To year',
    wholeSeason: 'the whole season',
    everyArea: 'All areas',
    publishedSet: 'as in the reports',
    seasonBasis: 'the season’s own',
  },
  months: monthNames.en,
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  shortDay: (day, month) => `${day} ${month}`,
  list: (items) => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`),

  bands: { ...bandNames.en, under_18: `${bandNames.en.under_18} (minors)` },
  shifts: { day: 'day', evening: 'evening' },
  bases: {
    day_evening_mean: 'the mean of day and evening',
    pooled: 'all counts pooled',
    sum_of_shift_means: 'day mean plus evening mean',
  },
  basisColumns: {
    day_evening_mean: 'Day-evening',
    pooled: 'Pooled',
    sum_of_shift_means: 'Day + evening',
  },

  table: {
    area: 'Area',
    caption: (set, band, period) => `Average number of people per count. ${set}, ${band}, ${period}.`,
    basis: (basis) => `The main number is ${basis}.`,
    ongoing: (n) =>
      `The period is not over: ${n === 1 ? '1 planned count has' : `${whole(n)} planned counts have`} not been held yet.`,
    notCounted: 'not counted',
    notPlanned: 'not planned',
    allCancelled: 'cancelled',
    incomplete: 'incomplete',
    total: 'Sum of the areas',
    noMembers: 'None of the areas of the set was planned in this period.',
    countedOf: (counted, planned) => `${whole(counted)} of ${whole(planned)} counted`,
    sum: (sum) => `sum ${whole(sum)}`,
    oneRound: 'one round',
    oneRoundNote:
      'Where it says “one round”, the number is what was judged of this age band in that one round. It is for the work here, and is not to be published.',
    needsShift: (shift) => `no number for ${shift}`,
    needsBoth: 'no number for day and evening',
    onlyShift: (shift) => `${shift} only`,
    missingTotal: (gaps) => `no number for ${gaps}`,
    gapOf: (area, shift) => `${area} ${shift}`,
    rounds: 'Complete rounds',
    check: 'a check of the sum',
    roundsNote:
      'Complete rounds are those in which every area of the set was counted. Their mean is a check of the sum.',
    roundsOf: (n) => (n === 1 ? '1 complete round' : `${whole(n)} complete rounds`),
    noRounds: 'no complete rounds',
    notes: 'Notes',
  },

  gaps: {
    zeros: (n) => (n === 1 ? '1 zero' : `${whole(n)} zeros`),
    notCounted: (n) => `${whole(n)} not counted`,
    missing: (n) => `${whole(n)} missing`,
    cancelled: (n) => `${whole(n)} cancelled`,
    ageUnknown: (n) => `${whole(n)} unknown age`,
    estimated: (n) => `${whole(n)} estimated`,
  },

  ...coverageEn,
  ...exportEn,
  ...figuresEn,
};
