import { describe, expect, test } from 'vitest';
import type { PublishedValue } from '#shared/domain/import-record.ts';
import type { Season } from '#shared/domain/plan.ts';
import type { Shift } from '#shared/domain/slot.ts';
import { type Comparison, compareValue } from '#shared/report/comparison/compare-value.ts';
import type { SeasonRecord } from '#shared/report/season-averages.ts';
import { bokmal } from '#shared/report/wording-nb.ts';
import { makeBands, makeSlot, people } from '../../../support/events.ts';
import { Pen } from '../../../support/pen.ts';
import { standingSeason } from '../../../support/standing-season.ts';

const anne = new Pen();
const coordinator = { seesCounts: true };

const printed: PublishedValue = {
  period: '2026',
  year: 2026,
  scope: 'all',
  scopeName: 'alle områder',
  shift: null,
  band: 'all',
  measure: 'mean',
  low: 73,
  high: null,
  qualifier: null,
  basis: null,
  basisStated: null,
  set: null,
  method: null,
  countedBy: null,
  source: 'Tellerapporten',
};

const areas = (...ids: string[]): Season['areas'] => ids.map((area) => ({ area, from: null, to: null, shifts: null }));

/** 39 days in the season: two Mondays after 28 August fall away. */
const days = Array.from({ length: 92 }, (_, day) => new Date(Date.UTC(2026, 5, 1 + day)))
  .filter((date) => [1, 3, 5].includes(date.getUTCDay()))
  .map((date) => date.toISOString().slice(0, 10))
  .slice(0, 39);

/** 78 rounds, in each area as many minors as told, one on a round, by day first. */
function minorsOf(told: Readonly<Record<string, number>>): SeasonRecord {
  const rounds = (['day', 'evening'] as const).flatMap((shift) => days.map((date): [string, Shift] => [date, shift]));
  const counts = Object.entries(told).flatMap(([area, minors]) =>
    rounds.map(([date, shift], at) =>
      anne.count(makeSlot(date, shift, area), { status: 'counted', bands: makeBands(at < minors ? 1 : 0, 0, 5) }),
    ),
  );
  return standingSeason(counts, { season: { to: '2026-08-28', areas: areas(...Object.keys(told)), sets: [] } });
}

function matching({ numbers }: Comparison) {
  return numbers.filter(({ verdict }) => verdict === 'match').map(({ way, basis }) => basis ?? way);
}

describe('the checks on earlier reports, on seasons made to fit them', () => {
  const minors = { ...printed, band: 'under_18' } as const;

  test('55 minors on 78 rounds are 0,7 per round, and not by the sum of shift means', () => {
    const found = compareValue(
      minorsOf({ vaterland: 45, akerselva: 10 }),
      { ...minors, low: 0.7 },
      [],
      bokmal,
      coordinator,
    );
    // 45/78 + 10/78 = 0,705; rounded first, 0,6 + 0,1 = 0,7 as well; day and evening added up are 1,41.
    expect(new Set(matching(found))).toEqual(new Set(['day_evening_mean', 'pooled', 'complete_rounds', 'every_round']));
    expect(found.numbers.filter(({ basis }) => basis === 'sum_of_shift_means').map(({ shown }) => shown)).toEqual([
      '1,4',
      '1,5',
    ]);
  });

  test('34 minors on 78 rounds are 0,4; 0,5 only where 0,4 and 0,1 were rounded before they were added', () => {
    const found = compareValue(
      minorsOf({ vaterland: 28, akerselva: 6 }),
      { ...minors, low: 0.5 },
      [],
      bokmal,
      coordinator,
    );
    const matches = found.numbers.filter(({ verdict }) => verdict === 'match');
    expect(matches.map(({ way, basis, shown }) => [way, basis, shown])).toEqual([
      ['sum_of_tenths', 'day_evening_mean', '0,5'],
      ['sum_of_tenths', 'pooled', '0,5'],
    ]);
    const once = found.numbers.find(({ way, basis }) => way === 'rounded_once' && basis === 'pooled');
    expect([once?.shown, once?.nearer, once?.n]).toEqual(['0,4', '0,436', 156]);
    expect(found.numbers.find(({ way }) => way === 'every_round')).toMatchObject({ shown: '0,4', n: 78 });
  });

  test('a mean and a sum of the same people say how many rounds lie between them, and how many there are here', () => {
    const record = minorsOf({ vaterland: 1 });
    const sumOf = (low: number) => ({ ...minors, measure: 'observations', low }) as const;
    const implied = (mean: number, sum: number) =>
      compareValue(record, { ...minors, low: mean }, [sumOf(sum)], bokmal, coordinator).implied;
    expect(implied(0.7, 55)).toEqual({ sum: 55, from: 74, to: 84, held: 78 });
    expect(implied(0.5, 34)).toEqual({ sum: 34, from: 62, to: 75, held: 78 });
    const elsewhere = { ...sumOf(55), scope: 'vaterland' };
    expect(compareValue(record, { ...minors, low: 0.7 }, [elsewhere], bokmal, coordinator).implied).toBeNull();
  });

  test('observations match as a plain sum', () => {
    const found = compareValue(
      minorsOf({ vaterland: 34 }),
      { ...minors, measure: 'observations', low: 34 },
      [],
      bokmal,
      coordinator,
    );
    expect(found.numbers.map(({ way, shown, verdict, n }) => [way, shown, verdict, n])).toEqual([
      ['observations', '34', 'match', 78],
    ]);
  });
});

/** Storgata by day 10, 20, 30 and in the evening 40, 60; Urtegata by day 5, 6 and in the evening 0. */
const record = standingSeason(
  [
    ...[10, 20, 30].map((n, at) => anne.count(makeSlot(days[at] ?? '', 'day', 'storgata'), people(n))),
    ...[40, 60].map((n, at) => anne.count(makeSlot(days[at] ?? '', 'evening', 'storgata'), people(n))),
    ...[5, 6].map((n, at) => anne.count(makeSlot(days[at] ?? '', 'day', 'urtegata'), people(n))),
    anne.count(makeSlot(days[0] ?? '', 'evening', 'urtegata'), people(0)),
  ],
  {
    season: {
      areas: areas('storgata', 'urtegata'),
      groups: [{ id: 'ost', name: 'Øst', areas: ['storgata'] }],
      sets: [{ id: 'comparison', name: 'Uten Urtegata', areas: ['storgata'], note: 'Utenom Urtegata.' }],
    },
  },
);
const compare = (told: Partial<PublishedValue>, reader = coordinator) =>
  compareValue(record, { ...printed, ...told }, [], bokmal, reader).numbers;

describe('a number of one area', () => {
  test('is compared under each basis, to the printed digit, and opens', () => {
    const numbers = compare({ scope: 'storgata', low: 35 });
    expect(numbers.map(({ basis, shown, verdict }) => [basis, shown, verdict])).toEqual([
      ['day_evening_mean', '35', 'match'],
      ['pooled', '32', 'differs'],
      ['sum_of_shift_means', '70', 'differs'],
    ]);
    expect(numbers[0]?.opens).toBe('/api/seasons/2026/basis?area=storgata&basis=day_evening_mean');
  });

  test('of one shift has no basis', () => {
    expect(compare({ scope: 'storgata', shift: 'day', low: 20 })).toMatchObject([
      { basis: null, verdict: 'match', n: 3 },
    ]);
  });
});

describe('a number of every area', () => {
  test('is compared over each set, unless the source names one', () => {
    expect([...new Set(compare({}).map(({ over }) => over))]).toEqual([null, 'Uten Urtegata']);
    expect([...new Set(compare({ set: 'comparison' }).map(({ over }) => over))]).toEqual(['Uten Urtegata']);
    expect([...new Set(compare({ scope: 'ost' }).map(({ over }) => over))]).toEqual(['Øst']);
  });

  test('is compared once where two sets hold the same areas', () => {
    const same = standingSeason([anne.count(makeSlot(days[0] ?? '', 'day', 'storgata'), people(3))], {
      season: { areas: areas('storgata') },
    });
    const names = compareValue(same, printed, [], bokmal, coordinator).numbers.map(({ over }) => over);
    expect(new Set(names)).toEqual(new Set(['Alle områder']));
  });

  test('is compared per round: over complete rounds, and over every round in which anything was counted', () => {
    const over = compare({ set: 'all' });
    // Complete: 15, 26 by day and 40 in the evening, 81 ÷ 3 = 27; every: 171 ÷ 5 = 34,2.
    expect(over.find(({ way }) => way === 'complete_rounds')).toMatchObject({ shown: '27', nearer: '27,00', n: 3 });
    expect(over.find(({ way }) => way === 'every_round')).toMatchObject({ shown: '34', nearer: '34,20', n: 5 });
  });

  test('printed without decimals may have been added up from tenths or from whole people', () => {
    // 35 + 2,75: once 37,75; tenths 35,0 + 2,8; whole 35 + 3.
    const sums = compare({ set: 'all' }).filter(({ basis }) => basis === 'day_evening_mean');
    expect(sums.map(({ way, nearer }) => [way, nearer])).toEqual([
      ['rounded_once', '37,75'],
      ['sum_of_tenths', '37,80'],
      ['sum_of_wholes', '38,00'],
    ]);
  });
});

describe('a print that says less than a number', () => {
  test('a range holds a value or does not, ends included', () => {
    const verdicts = (low: number, high: number) =>
      compare({ scope: 'storgata', low, high }).map(({ verdict }) => verdict);
    expect(verdicts(32, 35)).toEqual(['inside', 'inside', 'outside']);
    expect(verdicts(33, 34)).toEqual(['outside', 'outside', 'outside']);
  });

  test('«nesten to» matches nothing by its digits', () => {
    const numbers = compare({ scope: 'storgata', low: 35, qualifier: 'nesten' });
    expect(numbers.map(({ verdict }) => verdict)).toEqual(['reserved', 'reserved', 'reserved']);
  });

  test('a peak is the greatest count of an area; by age it is for those who may read single counts', () => {
    expect(compare({ scope: 'storgata', measure: 'peak', low: 60, high: 70, qualifier: 'opptil' })).toMatchObject([
      { way: 'greatest', shown: '60', verdict: 'inside' },
    ]);
    const young = { scope: 'storgata', measure: 'peak', band: 'under_18' } as const;
    expect(compare(young)).toHaveLength(1);
    expect(compare(young, { seesCounts: false })).toEqual([]);
  });

  test('a place that is none of ours, and an area without a number, match nothing', () => {
    expect(compare({ scope: null })).toEqual([]);
    expect(compare({ scope: 'jernbanetorget' })).toEqual([]);
    expect(compare({ scope: 'urtegata', shift: 'evening', band: 'under_18', low: 0 })).toMatchObject([
      { shown: '0', verdict: 'match' },
    ]);
  });
});
