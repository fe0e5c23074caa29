import type { HealthSentences } from './health-nb.ts';
import { whole } from './whole.ts';

export const healthEn: HealthSentences = {
  season: 'Season',
  waiting: 'Fetching the numbers …',
  parts: { reconciliation: 'Reconciliation', recounts: 'Recounts', health: 'Health of the season' },
  partsLabel: 'Parts of the page',
  total: 'In all',

  reconciliation: {
    what: 'An entry is a count, a correction or a withdrawal, practice and what is in quarantine included. These are not the numbers that the averages use; they show whether everything has come.',
    day: 'Day',
    wholeSeason: 'the whole season',
    says: (said, held) => `The phones say ${whole(said)}, we have ${whole(held)}.`,
    agrees: 'Everything that the phones say they have entered is here.',
    differs: (n) =>
      n === 1
        ? 'One phone has something that may belong here and has not come:'
        : `${whole(n)} phones have something that may belong here and has not come:`,
    known: 'By what each phone said when it last had contact. What was entered after that, nobody here knows of.',
    caption: 'Differences, phone by phone',
    daysCaption:
      'Day by day by the date that the entry is about. What may be from several days stands on each of them.',
    columns: {
      phone: 'Phone',
      said: 'Says',
      held: 'We have',
      missing: 'Missing',
      when: 'From',
      contact: 'Last contact',
    },
    dayColumns: { day: 'Day', said: 'The phones say', held: 'We have', difference: 'Difference' },
    phoneOf: (name, label) => (label === '' ? name : `${name} (${label})`),
    unclaimed: (n) => `${whole(n)} of them the phone does not say it has`,
    onDay: (day) => day,
    between: (from, to) => `${from} to ${to}`,
    before: (to) => `until ${to}`,
    after: (from) => `from ${from}`,
    unknown: 'unknown',
    never: 'never',
    nothing: 'Nothing has been entered in this season yet.',
    listDays: 'Show day by day',
  },

  recounts: {
    what: 'A recount is an independent count of the same area and round. It is in no average. The difference is the recount less the count that is used. Never per person.',
    none: 'No recounts in this season.',
    unpaired: (n) =>
      n === 1
        ? 'One recount has no count in use beside it and is not compared.'
        : `${whole(n)} recounts have no count in use beside them and are not compared.`,
    byPlace: 'Differences by area and round, all ages',
    byBand: 'Differences by age band, all areas. Pairs in which one has heads alone are not in the age bands.',
    columns: {
      place: 'Area',
      shift: 'Round',
      band: 'Age band',
      n: 'Pairs',
      mean: 'Mean difference',
      absolute: 'Mean distance',
      largest: 'Largest distance',
    },
    sentence: 'For the chapter on method',
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'Could not copy. Mark the text and copy it yourself.',
  },

  health: {
    what: 'Area counts that the plan asked for, of those that were to be made by now. “Counted” is the number that the average rests on. Cancelled and unplanned ones are not included.',
    soFar: (counted, due) => `${whole(counted)} of ${whole(due)} counted so far.`,
    nothingDue: 'Nothing was to be counted yet.',
    underRule: 'Thin: fewer than four of five are counted.',
    apartRule: 'Pattern: not counted at least three times, and at least twice as often as in the others together.',
    under: 'thin',
    apart: 'pattern',
    apartWeekday: (day, gaps, due) =>
      `The gaps are not random: ${day} lacks ${whole(gaps)} of ${whole(due)}, at least twice as often as the other days. The average rests mostly on the other days.`,
    apartShift: (shift, gaps, due) =>
      `The gaps are not random: the ${shift} lacks ${whole(gaps)} of ${whole(due)}, at least twice as often as otherwise.`,
    apartArea: (area, gaps, due) =>
      `The gaps are not random: ${area} lacks ${whole(gaps)} of ${whole(due)}, at least twice as often as the other areas.`,
    noPattern: 'The gaps follow no pattern by weekday, round or area.',
    noGaps: 'No gaps so far.',
    areas: 'By area',
    weekdays: 'By weekday',
    shifts: 'By round',
    weekdayShift: 'Not counted of what was to be counted, by weekday and round',
    expected: 'Expected number of counts when the season is over',
    expectedNote:
      'Expected: counted so far, and the rest at the same pace, rounded down. Few: fewer than half of the planned.',
    few: 'few counts',
    columns: {
      area: 'Area',
      weekday: 'Weekday',
      shift: 'Round',
      counted: 'Counted',
      notCounted: 'Not counted',
      missing: 'Missing',
      due: 'To be counted',
      planned: 'Planned',
      expected: 'Expected',
      atMost: 'At most',
      mark: 'Remark',
    },
    gapsOf: (gaps, due) => `${whole(gaps)} of ${whole(due)}`,
    notDue: 'not yet',
  },
  shifts: { day: 'day', evening: 'evening' },
  bands: {
    all: 'all ages',
    under_18: '0–17 years',
    zero_to_25: '0–25 years',
    from_18_to_25: '18–25 years',
    over_25: '26 years and over',
    unknown: 'unknown age',
  },
};
