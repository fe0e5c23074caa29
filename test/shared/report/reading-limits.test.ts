import { describe, expect, test } from 'vitest';
import { askedBands } from '#shared/domain/age-band.ts';
import { averagingBases } from '#shared/domain/averaging-basis.ts';
import type { BasisAsked } from '#shared/report/basis/basis-asked.ts';
import { basisBokmal } from '#shared/report/basis/basis-wording-nb.ts';
import { explainNumber } from '#shared/report/basis/explanation.ts';
import { basisOf, type Reader } from '#shared/report/basis/number-basis.ts';
import { policeGroups, wholeSeason } from '#shared/report/cut.ts';
import { isOpenPart } from '#shared/report/reading-limits.ts';
import type { SeasonWithSlots } from '#shared/report/season-averages.ts';
import { bokmal } from '#shared/report/wording-nb.ts';
import { toDay } from '#shared/time.ts';
import { Pen } from '../../support/pen.ts';
import { aMonday, samePeople, theWednesdayAfter } from '../../support/same-people.ts';
import { standingSeason } from '../../support/standing-season.ts';

const monday = standingSeason(samePeople(new Pen(), aMonday));
const wednesday = standingSeason(samePeople(new Pen(), theWednesdayAfter));

const periods = [
  { from: null, to: null },
  { from: toDay('2026-06-01'), to: toDay('2026-06-30') },
  { from: toDay('2026-06-01'), to: toDay('2026-06-02') },
];
/** Every way to ask for a number: area, shift, ages, measure, days, weekday and police. */
const everyWay: readonly BasisAsked[] = ['storgata', null].flatMap((area) =>
  ([null, 'day', 'evening'] as const).flatMap((shift) =>
    askedBands.flatMap((band) =>
      (['mean', 'sum'] as const).flatMap((measure) =>
        periods.flatMap((period) =>
          [null, 1, 3].flatMap((weekday) =>
            [null, ...policeGroups].map((police): BasisAsked => {
              const basis = averagingBases[(band.length + (weekday ?? 0)) % 3] ?? 'pooled';
              const part = { ...wholeSeason, ...period, weekday, police };
              return { season: '2026', set: 'all', group: null, area, shift, band, basis, measure, ...part };
            }),
          ),
        ),
      ),
    ),
  ),
);

/** All that the reader is told, as text. */
function told(record: SeasonWithSlots, asked: BasisAsked, reader: Reader): string {
  if (!reader.seesCounts && !isOpenPart(asked)) return 'refused';
  const basis = basisOf(record, asked, bokmal, reader);
  if (!basis) return 'nothing';
  const about = { asked, basis, season: record.planned.season, edition: null, day: toDay('2026-11-27') };
  return JSON.stringify([basis, explainNumber(about, { wording: bokmal, words: basisBokmal })]);
}

const withoutRoots = (text: string) => text.replaceAll(/"root":"[^"]*"/g, '');

describe('two summers that differ in nothing but on which day of June the minors were there', () => {
  test('are the same to an author, however a number is opened', () => {
    const seen = everyWay.map((asked) => [told(monday, asked, author), told(wednesday, asked, author)]);
    expect(seen.filter(([one, other]) => one !== other)).toEqual([]);
    const answered = seen.filter(([one]) => one !== 'refused' && one !== 'nothing');
    expect(answered.length).toBeGreaterThan(everyWay.length / 10);
  });

  test('are not the same to a coordinator', () => {
    const asked = everyWay.filter(({ band, weekday }) => band === 'under_18' && weekday === 1);
    const differing = asked.filter(
      (one) => withoutRoots(told(monday, one, coordinator)) !== withoutRoots(told(wednesday, one, coordinator)),
    );
    expect(differing.length).toBeGreaterThan(0);
  });
});

const author: Reader = { seesCounts: false };
const coordinator: Reader = { seesCounts: true };

test('an age band is for whole months and the season; every age together also by weekday, police and service', () => {
  const part = { ...wholeSeason, band: 'all' } as const;
  expect(isOpenPart({ ...part, band: 'under_18' })).toBe(true);
  expect(isOpenPart({ ...part, weekday: 1, police: 'present' })).toBe(true);
  for (const band of askedBands.filter((one) => one !== 'all')) {
    expect(isOpenPart({ ...part, band, weekday: 1 })).toBe(false);
    expect(isOpenPart({ ...part, band, police: 'no' })).toBe(false);
    expect(isOpenPart({ ...part, band, service: 'unknown' })).toBe(false);
  }
  expect(isOpenPart({ ...part, from: toDay('2026-06-01'), to: toDay('2026-06-02') })).toBe(false);
});
