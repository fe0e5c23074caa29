import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogueAreas, usualSeason } from '#shared/domain/catalogue.ts';
import type { Outcome } from '#shared/domain/count.ts';
import type { SeasonState } from '#shared/domain/plan.ts';
import type { Shift } from '#shared/domain/slot.ts';
import { listRemarks } from '#shared/report/remarks/list-remarks.ts';
import { decisionsOf } from '#shared/sync/decisions.ts';
import { fold } from '#shared/sync/fold.ts';
import { instantOf, toDay } from '#shared/time.ts';
import { countContent, type MadeEvent, makeBands, makeSlot, people } from '../../support/events.ts';
import { Pen } from '../../support/pen.ts';
import { toEntry } from '../../support/standing-season.ts';

const plan = (state: SeasonState = 'open') => {
  const office = new Pen();
  return [...catalogueAreas, { ...usualSeason(2026), state }].map((one) => office.plan(one));
};

function remarksOn(events: readonly MadeEvent[], planned = plan()) {
  const entries = [...planned, ...events].map((made) => toEntry(made));
  const { slots, plan: standing } = fold(entries);
  return listRemarks([...slots.values()], { plan: standing, decisions: decisionsOf(entries) });
}
const kindsOf = (events: readonly MadeEvent[], planned = plan()) =>
  remarksOn(events, planned).map(({ kind, facts }) => ({ kind, ...facts }));

/** Mondays, Wednesdays and Fridays of June 2026. */
const days = ['01', '03', '05', '08', '10', '12', '15', '17', '19'].map((day) => `2026-06-${day}`);
const anne = new Pen();
const count = (date: string, outcome: Outcome, more: { area?: string; shift?: Shift; time?: object } = {}) => {
  const slot = makeSlot(date, more.shift ?? 'evening', more.area ?? 'storgata');
  const { time } = countContent(slot, outcome) as { time: object };
  return anne.count(slot, outcome, { time: { ...time, ...more.time } });
};
const at = (day: string, clock: string) => instantOf(toDay(day), clock);

describe('an outlier', () => {
  // Q1 14.5, Q3 20.5 of the nine below with 60 among them, worked in the next test.
  const usual = [12, 14, 15, 16, 18, 20, 21, 25];

  test('lies beyond the outer fences of its own season, area and shift, and the fences are named', () => {
    // Sorted 12 14 15 16 18 20 21 25 60: Q1 = 15, Q3 = 21, IQR 6: fences −3 and 39.
    const events = [...usual, 60].map((n, index) => count(days[index]!, people(n)));
    expect(kindsOf(events)).toEqual([{ kind: 'outlier', about: 'outlier', total: 60, atLeast: 0, atMost: 39, n: 9 }]);
    expect(kindsOf(events.with(8, count(days[8]!, people(39))))).toEqual([]);
  });

  test('may be far too few: 3 where fifty are usual', () => {
    // Sorted 3 48 49 50 50 51 52 53 54: Q1 = 49, Q3 = 52, IQR 3: fences 40 and 61.
    const events = [50, 51, 49, 52, 48, 53, 50, 54, 3].map((n, index) => count(days[index]!, people(n)));
    expect(kindsOf(events)).toEqual([{ kind: 'outlier', about: 'outlier', total: 3, atLeast: 40, atMost: 61, n: 9 }]);
  });

  test('is not spoken of below eight counts, nor across areas, shifts or seasons', () => {
    const seven = [...usual.slice(0, 6), 500].map((n, index) => count(days[index]!, people(n)));
    expect(kindsOf(seven)).toEqual([]);
    expect(kindsOf([...seven, count(days[7]!, people(20), { shift: 'day' })])).toEqual([]);
    expect(kindsOf([...seven, count(days[7]!, people(20), { area: 'vaterland' })])).toEqual([]);
  });

  test('is looked at while the season is gone through, and not when it is published', () => {
    const events = [...usual, 60].map((n, index) => count(days[index]!, people(n)));
    const states = ['draft', 'open', 'closed', 'published', 'archived'] as const;
    expect(states.map((state) => kindsOf(events, plan(state)).length)).toEqual([0, 1, 1, 0, 0]);
  });
});

describe('a near-duplicate', () => {
  const saved = (date: string, clock: string) => ({ startedAt: at(date, clock) - 60_000, endedAt: at(date, clock) });

  test('is one area in two rounds, saved less than ten minutes apart', () => {
    const pair = (clock: string) => [
      count(days[0]!, people(5), { time: saved(days[1]!, '20:00') }),
      count(days[1]!, people(6), { time: saved(days[1]!, clock) }),
    ];
    const found = { kind: 'near_duplicate', about: 'near_duplicate', rule: 'same_moment' };
    expect(kindsOf(pair('20:09'))).toEqual([{ ...found, minutes: 9 }]);
    expect(kindsOf(pair('19:51'))).toEqual([{ ...found, minutes: 9 }]);
    expect(kindsOf(pair('20:10'))).toEqual([]);
  });

  test('is the same by every band in the next round of the shift, or in the next area of the walk', () => {
    const alike = { status: 'counted', bands: makeBands(1, 3, 6) } as const;
    const found = { kind: 'near_duplicate', about: 'near_duplicate', rule: 'same_numbers', minutes: null };
    const first = count(days[0]!, alike);
    expect(kindsOf([first, count(days[1]!, alike)])).toEqual([found]);
    expect(kindsOf([first, count(days[0]!, alike, { area: 'vaterland' })])).toEqual([found]);
    for (const other of [
      count(days[2]!, alike),
      count(days[0]!, alike, { area: 'akerselva' }),
      count(days[1]!, alike, { shift: 'day' }),
      count(days[1]!, { status: 'counted', bands: makeBands(1, 4, 5) }),
    ])
      expect(kindsOf([first, other])).toEqual([]);
  });

  test('is not made of small numbers, nor of heads alone, for these are often the same', () => {
    for (const bands of [makeBands(1, 2, 6), makeBands(0, 0, 40), makeBands(0, 0, 0)]) {
      const alike = { status: 'counted', bands } as const;
      expect(kindsOf([count(days[0]!, alike), count(days[1]!, alike)])).toEqual([]);
    }
  });

  test('by both rules is one thing to look at', () => {
    const alike = { status: 'counted', bands: makeBands(1, 3, 6) } as const;
    const pair = [days[0]!, days[1]!].map((date) => count(date, alike, { time: saved(days[1]!, '20:00') }));
    expect(remarksOn(pair).length).toBe(1);
  });
});

describe('a clock', () => {
  const started = at(days[0]!, '20:00');

  test('that was 47 minutes fast is named with the time that is proposed', () => {
    const skewMs = 47 * 60_000;
    const made = count(days[0]!, people(5), {
      time: { startedAt: started + skewMs, endedAt: started + skewMs + 1, skewMs },
    });
    expect(kindsOf([made])).toEqual([
      { kind: 'clock', about: 'clock', fault: 'skew', shownAt: started + skewMs, skewMs, proposedAt: started },
    ]);
  });

  test('that ran backwards, or showed a day before the one that was counted, gives nothing to propose', () => {
    const backwards = count(days[0]!, people(5), { time: { startedAt: started, endedAt: started - 1 } });
    const before = at(days[0]!, '20:00') - 3 * 86_400_000;
    const early = count(days[1]!, people(5), { time: { startedAt: before, endedAt: before + 1 } });
    expect(kindsOf([backwards])).toMatchObject([{ fault: 'backwards', proposedAt: null }]);
    expect(kindsOf([early])).toMatchObject([{ fault: 'before_day', proposedAt: null }]);
  });

  test('inside five minutes is right, and paper has none', () => {
    const skewMs = 5 * 60_000;
    expect(
      kindsOf([count(days[0]!, people(5), { time: { startedAt: started, endedAt: started + 1, skewMs } })]),
    ).toEqual([]);
    const paper = anne.count(makeSlot(days[0]!, 'evening', 'storgata'), people(5), { source: 'paper', time: null });
    expect(kindsOf([paper])).toEqual([]);
  });
});

test('a count begun outside its round names the hours of the round', () => {
  const startedAt = at(days[0]!, '17:20');
  const made = count(days[0]!, people(5), { time: { startedAt, endedAt: startedAt + 1 } });
  expect(kindsOf([made])).toEqual([
    { kind: 'outside_window', about: 'outside_window', beganAt: startedAt, from: '18:00', to: '23:00' },
  ]);
});

describe('a remark', () => {
  const office = new Pen();
  const startedAt = at(days[0]!, '17:20');
  const early = count(days[0]!, people(5), { time: { startedAt, endedAt: startedAt + 1, skewMs: -400_000 } });

  test('is settled by its own acceptance, others stay; undone, it is back; an acceptance of the whole settles all', () => {
    const seen = office.decide(early, 'accept', { remark: 'outside_window' });
    const undone = office.decide(seen, 'undo');
    expect(remarksOn([early]).map(({ kind }) => kind)).toEqual(['clock', 'outside_window']);
    expect(remarksOn([early, seen]).map(({ kind }) => kind)).toEqual(['clock']);
    expect(remarksOn([early, seen, undone]).map(({ kind }) => kind)).toEqual(['clock', 'outside_window']);
    expect(remarksOn([early, office.decide(early, 'accept')])).toEqual([]);
  });

  test('that was looked at chooses between no two counts: a second count of the slot still waits', () => {
    const seen = office.decide(early, 'accept', { remark: 'clock' });
    const second = count(days[0]!, people(9));
    const { slots } = fold([...plan(), early, seen, second].map((made) => toEntry(made)));
    expect([...slots.values()].map(({ flags }) => flags)).toEqual([['two_counts']]);
  });

  test('about a pair is settled when both are right', () => {
    const alike = { status: 'counted', bands: makeBands(1, 3, 6) } as const;
    const pair = [count(days[0]!, alike), count(days[1]!, alike)];
    const right = pair.map((made) => office.decide(made, 'accept', { remark: 'near_duplicate' }));
    expect(remarksOn([...pair, right[0]!]).length).toBe(1);
    expect(remarksOn([...pair, ...right]).length).toBe(0);
    expect(remarksOn([...pair, office.decide(pair[1]!, 'discard')]).length).toBe(0);
  });
});

test('whatever order they came in, the same is to be looked at', () => {
  const alike = { status: 'counted', bands: makeBands(1, 3, 6) } as const;
  const skewed = { startedAt: at(days[2]!, '17:00'), endedAt: at(days[2]!, '17:01'), skewMs: 400_000 };
  const events = [
    count(days[0]!, alike),
    count(days[1]!, alike),
    count(days[2]!, alike, { time: skewed }),
    count(days[0]!, alike, { area: 'vaterland' }),
    ...[12, 14, 15, 16, 18, 20, 21, 25, 60].map((n, index) => count(days[index]!, people(n), { area: 'akerselva' })),
  ];
  const all = [...plan(), ...events, new Pen().decide(events[0]!, 'accept', { remark: 'near_duplicate' })];
  const found = (made: readonly MadeEvent[]) =>
    JSON.stringify(
      remarksOn(made, [])
        .map((one) => JSON.stringify(one))
        .sort(),
    );
  const inOrder = found(all);
  expect(remarksOn(all, []).length).toBeGreaterThan(4);
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => found(shuffled) === inOrder),
  );
});
