import { describe, expect, test } from 'vitest';
import type { CoveredArea, CoveredRound } from '#shared/coverage-api.ts';
import { instantOf, toDay } from '#shared/time.ts';
import { listAttention } from '../../../client/features/coverage/attention.ts';
import { coverageKind, isHeld, tallyKinds } from '../../../client/features/coverage/coverage-kind.ts';
import { chooseRounds, groupByMonth } from '../../../client/features/coverage/coverage-months.ts';

function area(state: CoveredArea['state'], flags: CoveredArea['flags'] = [], id = 'storgata'): CoveredArea {
  return { area: id, state, flags, enters: state === 'counted', count: null, others: [] };
}

function round(date: string, shift: 'day' | 'evening', areas: CoveredArea[], told: Partial<CoveredRound> = {}) {
  const endsAt = instantOf(toDay(date), shift === 'day' ? '16:00' : '23:00');
  const planned: CoveredRound = { date, shift, state: 'planned', reason: null, due: true, endsAt, counters: [], areas };
  return { ...planned, ...told };
}

const coming = round('2026-07-10', 'day', [area(null)], { due: false });

describe('the state of an area on a round', () => {
  test.each(['counted', 'zero', 'not_counted', 'missing', 'cancelled'] as const)('%s is itself', (state) => {
    expect(coverageKind(round('2026-07-08', 'day', []), area(state))).toBe(state);
  });

  test('before its time a round is not missing, only not yet held', () => {
    expect(coverageKind(coming, area(null))).toBe('not_yet');
  });

  test('an area that the plan does not ask for is not planned', () => {
    expect(coverageKind(round('2026-07-08', 'day', []), undefined)).toBe('not_planned');
  });
});

describe('which rounds have been held', () => {
  test('one that is over, and one under way with its first answer', () => {
    expect(isHeld(round('2026-07-08', 'day', [area('missing')]))).toBe(true);
    expect(isHeld(round('2026-07-09', 'day', [area(null), area('zero')], { due: false }))).toBe(true);
  });

  test('one that lies ahead has not, even if it was cancelled', () => {
    expect(isHeld(coming)).toBe(false);
    expect(isHeld(round('2026-07-10', 'day', [area('cancelled')], { state: 'cancelled', due: false }))).toBe(false);
  });
});

const july = [
  round('2026-06-29', 'evening', [area('missing'), area('zero', [], 'urtegata')]),
  round('2026-07-01', 'day', [area('counted', ['two_counts']), area('not_counted', [], 'urtegata')]),
  round('2026-07-01', 'evening', [area('missing'), area('counted', ['estimated', 'paper'], 'urtegata')]),
];

test('each state is numbered, and those that do not occur are left out', () => {
  expect(tallyKinds(july)).toEqual([
    { kind: 'counted', n: 2 },
    { kind: 'zero', n: 1 },
    { kind: 'not_counted', n: 1 },
    { kind: 'missing', n: 2 },
  ]);
});

test('a choice of month, shift and area keeps what fits, and leaves out a round without the area', () => {
  const chosen = (choice: Parameters<typeof chooseRounds>[1]) =>
    chooseRounds(july, choice).map(({ date, shift, areas }) => [date, shift, areas.map((one) => one.area).join()]);
  expect(chosen({ month: '2026-07', shift: 'evening', area: null })).toEqual([
    ['2026-07-01', 'evening', 'storgata,urtegata'],
  ]);
  expect(chosen({ month: null, shift: 'evening', area: 'urtegata' })).toEqual([
    ['2026-06-29', 'evening', 'urtegata'],
    ['2026-07-01', 'evening', 'urtegata'],
  ]);
  expect(chosen({ month: null, shift: null, area: 'skippergata' })).toEqual([]);
});

test('newest first: July before June, the evening before its day', () => {
  const months = groupByMonth(july, 'newest');
  expect(months.map(({ month }) => month)).toEqual(['2026-07', '2026-06']);
  expect(months[0]?.days[0]?.rounds.map(({ shift }) => shift)).toEqual(['evening', 'day']);
});

test('what is missing comes first, then what waits for a decision; an estimate waits for nobody', () => {
  expect(listAttention(july)).toEqual([
    {
      kind: 'missing',
      places: [
        { area: 'storgata', date: '2026-07-01', shift: 'evening' },
        { area: 'storgata', date: '2026-06-29', shift: 'evening' },
      ],
    },
    { kind: 'two_counts', places: [{ area: 'storgata', date: '2026-07-01', shift: 'day' }] },
  ]);
});
