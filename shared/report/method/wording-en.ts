import type { NotCountedReason } from '../../domain/count.ts';
import { listed } from '../wording.ts';
import { type MethodWording, yearSpans } from './method-wording.ts';

const weekdays = ['', 'Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];
const months = 'January February March April May June July August September October November December'.split(' ');
const shift = { day: 'day', evening: 'evening' };
const reasons: Readonly<Record<NotCountedReason, string>> = {
  staffing: 'too few at work',
  safety: 'not safe',
  weather: 'the weather',
  closed_off: 'closed off',
  emergency: 'emergency',
  police_action: 'police operation',
  no_time: 'no time',
  other: 'other',
};

const dayInWords = (day: string) => `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]}`;
const many = (n: number, one: string, several: string) => `${n} ${n === 1 ? one : several}`;

export const methodEnglish: MethodWording = {
  title: 'How the numbers were made',
  headings: {
    what: 'What was counted',
    carriedOut: 'How it went',
    reckoning: 'How the numbers are worked out',
    age: 'Age',
    breaks: 'Breaks and limits',
    caveats: 'Caveats',
  },
  madeUp: 'MADE-UP NUMBERS: none of this was really counted.',
  who: "Uteseksjonen, Oslo's street outreach service, has counted the people in the open drug scenes: those who stay in or belong to the scene, not passers-by. Nobody's identity is recorded.",
  where: (years, { from, to, weekdays: days, windows, areas }) =>
    `${listed(yearSpans(years), 'and')}: counted ${dayInWords(from)}–${dayInWords(to)} on ${listed(
      days.map((day) => weekdays[day] ?? ''),
      'and',
    )}, by ${listed(
      windows.map((window) => `${shift[window.id]} (${window.from}–${window.to})`),
      'and',
    )}. Areas: ${areas.length > 0 ? listed(areas, 'and') : 'none'}.`,
  published: (years) =>
    `Numbers for ${listed(yearSpans(years), 'and')} are from earlier reports. They stand as they were printed and are not worked out anew.`,
  season: (year, rounds) => `${year}: ${rounds.length > 0 ? `${rounds.join('; ')}.` : 'No rounds are planned.'}`,
  rounds: ({ shift: id, planned, cancelled, extra }) =>
    `${shift[id]}: ${planned} planned, ${cancelled} cancelled, ${many(extra, 'extra round', 'extra rounds')}`,
  counts: (asked, counted) =>
    `Of ${many(asked, 'planned area count', 'planned area counts')} ${counted} ${counted === 1 ? 'was' : 'were'} carried out.`,
  notCounted: (found) =>
    `Not counted: ${found.reduce((sum, { n }) => sum + n, 0)} (${found.map(({ reason, n }) => `${reasons[reason]} ${n}`).join(', ')}).`,
  missing: (n) => `${many(n, 'area count is', 'area counts are')} missing, and nobody has said why.`,
  notYetDue: (n) => `${many(n, 'area count was', 'area counts were')} still to come when the numbers were frozen.`,
  zeros: (n) => `In ${many(n, 'count', 'counts')} nobody was there; that counts as zero.`,
  estimated: (n) => `${n === 1 ? '1 count is an estimate' : `${n} counts are estimates`}, and part of the numbers.`,
  changedAfterwards: (n) =>
    `${many(n, 'round was', 'rounds were')} planned, cancelled or changed after ${n === 1 ? 'its' : 'their'} date.`,
  mean: 'The mean is the number of people divided by the number of counts carried out.',
  basis: {
    day_evening_mean:
      'The mean of day and evening is (mean by day + mean in the evening) / 2, and only where both exist.',
    pooled: 'All counts pooled is the people of day and evening divided by the counts of day and evening.',
    sum_of_shift_means: 'Day mean plus evening mean is given only where both exist.',
  },
  sums: 'A number for several areas is the sum of their unrounded means. Where one area has no number there is no sum.',
  zeroAndMissing:
    'Zero and missing are two different things: an area where nobody was counts as 0 and lowers the mean. An area that was not counted is no part of it.',
  rounding: 'Numbers are rounded once, as the last step. Sums may differ by rounding.',
  age: 'Ages are judged by eye, and 25-year-olds are in the band 18–25. In a study, observers judged 12–18-year-olds to be 3.5 years older than they were on average (Norja et al. 2021). Minors are therefore probably undercounted.',
  unknownShare: (shares) =>
    `Share of unknown age: ${shares.map(({ year, percent }) => `${year} ${percent} %`).join(', ')}.`,
  ageUnknown:
    'People of unknown age are no part of the numbers of an age band. Nor does a count in which no age was judged stand for 0 minors.',
  samePerson:
    'The same person may have been counted more than once in a season. Numbers of minors are observations, not different people.',
  moves: 'Police presence, opening hours of nearby services, weather and the time of summer change how many are there.',
  notResearch: 'The counts are not research, but show the size of the scene and its development well.',
  profile: {
    internal: 'The numbers are put together for internal use.',
    partner:
      'The numbers are put together for partners. Age bands are given for whole seasons only, day and evening together.',
    public:
      'The numbers are put together for the public. Age bands are given for whole seasons only, day and evening together.',
  },
  fewerThan: (n) => `Numbers of minors below ${n} are given as "fewer than ${n}".`,
};
