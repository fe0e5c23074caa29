import { describe, expect, test } from 'vitest';
import { catalogueAreas, usualSeason } from '#shared/domain/catalogue.ts';
import { listOccasions } from '#shared/domain/occasion.ts';
import type { Area, SeasonArea } from '#shared/domain/plan.ts';
import { listPublicHolidays } from '#shared/domain/public-holidays.ts';
import { copySeason, countingDays, holidayProposals, occasionsByRule } from '#shared/domain/season-rules.ts';

const areas = new Map<string, Area>(catalogueAreas.map((area) => [area.id, area]));
const season = usualSeason(2026);

describe('the rounds that a season gives by its rules', () => {
  test('1 June to 31 August 2026 on Mondays, Wednesdays and Fridays is 40 days and 80 rounds', () => {
    const days = countingDays(season);
    expect(days).toHaveLength(40);
    expect([days[0], days[1], days[2], days.at(-1)]).toEqual(['2026-06-01', '2026-06-03', '2026-06-05', '2026-08-31']);
    expect(days.filter((day) => day.startsWith('2026-06'))).toHaveLength(13);
    expect(days.filter((day) => day.startsWith('2026-07'))).toHaveLength(14);
    expect(days.filter((day) => day.startsWith('2026-08'))).toHaveLength(13);
    expect(occasionsByRule(season)).toHaveLength(80);
  });

  test('the same rules give 39 days in 2027', () => expect(countingDays(usualSeason(2027))).toHaveLength(39));
});

/** From almanacs, not from the formula. */
const almanac = {
  2008: ['2008-03-23', '2008-05-01', '2008-05-11', '2008-05-12'],
  2025: ['2025-04-20', '2025-05-29', '2025-06-08', '2025-06-09'],
  2026: ['2026-04-05', '2026-05-14', '2026-05-24', '2026-05-25'],
  2028: ['2028-04-16', '2028-05-25', '2028-06-04', '2028-06-05'],
  2038: ['2038-04-25', '2038-06-03', '2038-06-13', '2038-06-14'],
} as const;

describe('public holidays', () => {
  test.each(Object.entries(almanac))(
    'of %s: Easter Sunday, Ascension Day, Whit Sunday and Monday',
    (year, expected) => {
      const on = (name: string) => listPublicHolidays(Number(year)).find((one) => one.name === name)?.date;
      expect(['easter_sunday', 'ascension_day', 'whit_sunday', 'whit_monday'].map(on)).toEqual(expected);
    },
  );

  test('there are twelve, in the order of the year', () => {
    expect(listPublicHolidays(2026).map(({ date }) => date)).toEqual([
      ...['2026-01-01', '2026-04-02', '2026-04-03', '2026-04-05', '2026-04-06', '2026-05-01', '2026-05-14'],
      ...['2026-05-17', '2026-05-24', '2026-05-25', '2026-12-25', '2026-12-26'],
    ]);
  });

  test('only a round that is planned is proposed to be cancelled, in each of its shifts', () => {
    const proposed = (year: number) =>
      holidayProposals(usualSeason(year), (name) => name).map(({ date, shift, reason }) => [date, shift, reason]);
    expect(proposed(2026)).toEqual([]);
    expect(proposed(2025)).toEqual([
      ['2025-06-09', 'day', 'whit_monday'],
      ['2025-06-09', 'evening', 'whit_monday'],
    ]);
    // Ascension Day is a Thursday and Whit Sunday a Sunday: no counting days.
    expect(proposed(2038)).toEqual([
      ['2038-06-14', 'day', 'whit_monday'],
      ['2038-06-14', 'evening', 'whit_monday'],
    ]);
  });
});

describe('a season copied to the next year', () => {
  const own = (area: string, more: Partial<SeasonArea> = {}): SeasonArea => ({
    ...{ area, from: null, to: null, shifts: null },
    ...more,
  });
  const last = {
    ...season,
    state: 'published' as const,
    closedAt: {},
    areas: [
      own('urtegata', { from: '2026-07-15' }),
      own('storgata', { to: '2026-07-14' }),
      own('vaterland', { shifts: ['day'], pauses: [{ from: '2026-07-01', to: '2026-07-14', shifts: null }] }),
      own('akerselva'),
    ],
  };

  test('is a draft with the new dates; what had ended stays behind, what began late is whole, the order is kept', () => {
    const copy = copySeason(last, 2027, areas);
    expect(copy).toMatchObject({ id: '2027', state: 'draft', from: '2027-06-01', to: '2027-08-31', closedAt: null });
    expect(copy.areas).toEqual([own('urtegata'), own('vaterland', { shifts: ['day'] }), own('akerselva')]);
    expect(copy.sets.map((set) => [set.id, set.areas])).toEqual([
      ['all', ['vaterland', 'akerselva', 'urtegata']],
      ['comparison', ['vaterland', 'akerselva']],
    ]);
    expect(copy.groups).toEqual(last.groups);
  });

  test('leaves behind an area that is retired', () => {
    const retired = new Map(areas).set('akerselva', { ...(areas.get('akerselva') as Area), lastYear: 2026 });
    expect(copySeason(last, 2027, retired).areas.map(({ area }) => area)).toEqual(['urtegata', 'vaterland']);
  });

  test('29 February becomes the 28th', () => {
    const leap = { ...season, id: '2028', from: '2028-02-29', to: '2028-05-01' };
    expect(copySeason(leap, 2029, areas).from).toBe('2029-02-28');
  });
});

describe('an area with several spells', () => {
  const withPause = (pause: { shifts: ('day' | 'evening')[] | null }) =>
    listOccasions(
      {
        ...season,
        areas: [{ area: 'storgata', from: '2026-06-08', to: null, shifts: null, pauses: [{ ...dates, ...pause }] }],
      },
      [],
    );
  const dates = { from: '2026-06-15', to: '2026-06-19' };
  const counted = (occasions: ReturnType<typeof withPause>) =>
    occasions
      .filter(({ date, areas: here }) => here.length > 0 && date < '2026-06-23')
      .map(({ date, shift }) => `${date.slice(8)} ${shift}`);

  test('is asked for in each of them, and not between', () => {
    expect(counted(withPause({ shifts: null }))).toEqual([
      ...['08 day', '08 evening', '10 day', '10 evening', '12 day', '12 evening'],
      ...['22 day', '22 evening'],
    ]);
  });

  test('or only in one shift between', () => {
    expect(counted(withPause({ shifts: ['evening'] }))).toEqual([
      ...['08 day', '08 evening', '10 day', '10 evening', '12 day', '12 evening'],
      ...['15 day', '17 day', '19 day', '22 day', '22 evening'],
    ]);
  });
});
