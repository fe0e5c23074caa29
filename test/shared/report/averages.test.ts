import { describe, expect, test } from 'vitest';
import { headCount } from '#shared/domain/age-band.ts';
import { usualSeason } from '#shared/domain/catalogue.ts';
import type { Outcome } from '#shared/domain/count.ts';
import type { OccasionChange, SeasonArea } from '#shared/domain/plan.ts';
import type { Shift } from '#shared/domain/slot.ts';
import { type Content, makeBands, makeSlot, people } from '../../support/events.ts';
import { Pen } from '../../support/pen.ts';
import { averagesOfSeason, standingSeason } from '../../support/standing-season.ts';

const notCounted: Outcome = { status: 'not_counted', reason: 'staffing' };
const mondays = ['2026-06-01', '2026-06-08', '2026-06-15', '2026-06-22', '2026-06-29'];
const allDays = 40;

const seasonArea = (area: string, more: Partial<SeasonArea> = {}): SeasonArea => ({
  area,
  from: null,
  to: null,
  shifts: null,
  ...more,
});

/** One pen counts `area` on one Monday after another. */
function counts(area: string, shift: Shift, outcomes: readonly Outcome[], more: Content = {}, pen = new Pen()) {
  return outcomes.map((outcome, index) => pen.count(makeSlot(mondays[index] ?? '', shift, area), outcome, more));
}

function averagesOfArea(made: ReturnType<typeof counts>, asked = {}, area = 'storgata') {
  const found = averagesOfSeason(standingSeason(made), asked).areas.find((one) => one.area === area);
  if (!found) throw new Error(`no ${area}`);
  return found;
}

describe('one area', () => {
  test('day 10, 20, 30 and evening 40, 60: together 35,0, pooled 32,0, sum of shift means 70,0', () => {
    const storgata = averagesOfArea([
      ...counts('storgata', 'day', [people(10), people(20), people(30)]),
      ...counts('storgata', 'evening', [people(40), people(60)]),
    ]);
    expect(storgata.day).toMatchObject({ sum: 60, counted: 3, mean: 20, shown: '20,0' });
    expect(storgata.evening).toMatchObject({ sum: 100, counted: 2, mean: 50, shown: '50,0' });
    expect(storgata.dayEvening).toEqual({ mean: 35, shown: '35,0' });
    expect(storgata.pooled).toEqual({ mean: 32, shown: '32,0' });
    expect(storgata.shiftSum).toEqual({ mean: 70, shown: '70,0' });
  });

  test('Urtegata, empty in the evening, gives 15,5 and names its zeros', () => {
    const made = [
      ...counts('urtegata', 'day', [people(30), people(32)]),
      ...counts('urtegata', 'evening', [people(0), people(0)]),
    ];
    const urtegata = averagesOfArea(made, {}, 'urtegata');
    expect(urtegata.dayEvening.shown).toBe('15,5');
    expect(urtegata.evening).toMatchObject({ sum: 0, counted: 2, zeros: 2, mean: 0, shown: '0,0' });
  });

  test('an evening counted as zero lowers the average; an evening not counted does not', () => {
    const evening = (second: Outcome) => averagesOfArea(counts('storgata', 'evening', [people(40), second])).evening;
    expect(evening(people(0))).toMatchObject({ counted: 2, zeros: 1, notCounted: 0, missing: 38, shown: '20,0' });
    expect(evening(notCounted)).toMatchObject({ counted: 1, zeros: 0, notCounted: 1, missing: 38, shown: '40,0' });
  });

  test('what nobody counted has no value, never 0', () => {
    const { day, evening, dayEvening, pooled, shiftSum } = averagesOfArea([]);
    const nothing = { sum: 0, counted: 0, zeros: 0, missing: allDays, planned: allDays, mean: null, shown: null };
    expect(day).toMatchObject(nothing);
    expect(evening).toMatchObject(nothing);
    for (const none of [dayEvening, pooled, shiftSum]) expect(none).toEqual({ mean: null, shown: null });
  });

  test('only "not counted" answers have no value either', () => {
    expect(averagesOfArea(counts('storgata', 'day', [notCounted, notCounted])).day).toMatchObject({
      counted: 0,
      notCounted: 2,
      missing: allDays - 2,
      mean: null,
      shown: null,
    });
  });

  test('what had been counted when a count was broken off is kept and never averaged', () => {
    const brokenOff: Outcome = { status: 'not_counted', reason: 'safety', partialBands: makeBands(1, 2, 3) };
    expect(averagesOfArea(counts('storgata', 'day', [people(10), brokenOff])).day).toMatchObject({
      sum: 10,
      counted: 1,
      notCounted: 1,
      shown: '10,0',
    });
  });

  test('one shift alone gives no value for the two together, but one pooled', () => {
    const { dayEvening, shiftSum, pooled } = averagesOfArea(counts('storgata', 'day', [people(10), people(21)]));
    expect([dayEvening.shown, shiftSum.shown, pooled.shown]).toEqual([null, null, '15,5']);
  });

  test('fewer counts than half of the planned are flagged, half of them are not', () => {
    const june = { from: '2026-06-01', to: '2026-06-12' };
    const days = ['2026-06-01', '2026-06-03', '2026-06-05'];
    const flagsFor = (n: number) => {
      const pen = new Pen();
      const made = (['day', 'evening'] as const).flatMap((shift) =>
        days.slice(0, n).map((day) => pen.count(makeSlot(day, shift, 'storgata'), people(1))),
      );
      return averagesOfArea(made, june).flags;
    };
    expect(flagsFor(2)).toContain('few_counts');
    expect(flagsFor(3)).not.toContain('few_counts');
  });

  test('an estimated count enters and is numbered', () => {
    const season = standingSeason(counts('storgata', 'day', [people(10, { estimated: true }), people(20)]));
    const { areas, notes } = averagesOfSeason(season);
    expect(areas[0]).toMatchObject({ day: { sum: 30, counted: 2, estimated: 1 } });
    expect(areas[0]?.flags).toContain('estimated');
    expect(notes).toContain('1 telling er anslått.');
  });
});

describe('age', () => {
  const mixed = [
    { status: 'counted', bands: headCount(30) },
    { status: 'counted', bands: makeBands(2, 3, 10, 5) },
    { status: 'counted', bands: makeBands(0, 0, 12) },
    people(0),
  ] as const satisfies readonly Outcome[];
  const day = (band: string) => averagesOfArea(counts('storgata', 'day', mixed), { band }).day;

  test('a head-only count is in `all` and never a zero of minors', () => {
    expect(day('all')).toMatchObject({ sum: 62, counted: 4, zeros: 1, ageUnknown: 0, shown: '15,5' });
    expect(day('under_18')).toMatchObject({ sum: 2, counted: 3, zeros: 2, ageUnknown: 1, shown: '0,7' });
  });

  test('an estimate of heads alone is numbered in `all`, and not in a band that it says nothing of', () => {
    const heads = [{ status: 'counted', bands: headCount(40), estimated: true }] as const satisfies readonly Outcome[];
    const estimatedIn = (band: string) => averagesOfArea(counts('storgata', 'day', heads), { band }).day.estimated;
    expect([estimatedIn('all'), estimatedIn('under_18')]).toEqual([1, 0]);
  });

  test('each band counts its own people, and 0–25 is the two youngest together', () => {
    expect(day('from_18_to_25')).toMatchObject({ sum: 3, counted: 3, zeros: 2, ageUnknown: 1, shown: '1,0' });
    expect(day('over_25')).toMatchObject({ sum: 22, counted: 3, zeros: 1, ageUnknown: 1, shown: '7,3' });
    expect(day('zero_to_25')).toMatchObject({ sum: 5, counted: 3, zeros: 2, ageUnknown: 1, shown: '1,7' });
    expect(day('unknown')).toMatchObject({ sum: 35, counted: 4, zeros: 2, ageUnknown: 0, shown: '8,8' });
  });

  test('where every count is of heads alone, minors have no value', () => {
    const heads = counts('storgata', 'day', [{ status: 'counted', bands: headCount(30) }]);
    expect(averagesOfArea(heads, { band: 'under_18' }).day).toMatchObject({
      sum: 0,
      counted: 0,
      zeros: 0,
      ageUnknown: 1,
      mean: null,
      shown: null,
    });
  });

  test('figures on the young say who is left out', () => {
    const season = standingSeason(counts('storgata', 'day', mixed));
    const { notes } = averagesOfSeason(season, { band: 'zero_to_25' });
    expect(notes).toContain('I 1 telling er ingen alder anslått; de er ikke med her.');
    expect(notes).toContain('Personer med ukjent alder er ikke med.');
    expect(averagesOfSeason(season, { band: 'under_18' }).notes).toContain(
      'Antall observasjoner, ikke ulike personer.',
    );
  });
});

describe('a total', () => {
  const threeAreas = ['storgata', 'vaterland', 'akerselva'];
  const everyone = ['storgata', 'vaterland', 'akerselva', 'urtegata'];
  const bothShifts = (areas: readonly string[], outcomes: readonly Outcome[]) =>
    areas.flatMap((area) => [...counts(area, 'day', outcomes), ...counts(area, 'evening', outcomes)]);

  test('sums the unrounded means of its areas: three times 0,25 is 0,75, shown 0,8 and not 0,9', () => {
    const made = bothShifts(threeAreas, [people(1), people(0), people(0), people(0)]);
    const { areas, total } = averagesOfSeason(standingSeason(made), { set: 'comparison' });
    expect(areas.map(({ dayEvening }) => dayEvening.shown)).toEqual(['0,3', '0,3', '0,3']);
    expect(total.dayEvening).toEqual({ mean: 0.75, shown: '0,8' });
    expect(total.shiftSum).toEqual({ mean: 1.5, shown: '1,5' });
    expect(total.day).toMatchObject({ sum: 3, counted: 12, planned: 120, mean: 0.75 });
    expect(total).toMatchObject({ complete: true, missing: [] });
  });

  test('with a member that nobody counted has no value; it is not the smaller sum of the others', () => {
    const made = bothShifts(threeAreas, [people(10)]);
    const { total, notes } = averagesOfSeason(standingSeason(made));
    expect(total.complete).toBe(false);
    expect(total.missing).toEqual([
      { area: 'urtegata', shift: 'day' },
      { area: 'urtegata', shift: 'evening' },
    ]);
    for (const value of [total.day, total.evening, total.dayEvening, total.pooled, total.shiftSum])
      expect(value).toMatchObject({ mean: null, shown: null });
    expect(total.day).toMatchObject({ sum: 30, counted: 3 });
    expect(notes).toContain('Mangler tall for Urtegata, dag; summen er ufullstendig.');
  });

  test('leaves Urtegata out of comparison figures, and says so', () => {
    const { areas, total, notes } = averagesOfSeason(standingSeason(bothShifts(everyone, [people(10)])), {
      set: 'comparison',
    });
    expect(areas.map(({ area }) => area)).toEqual(threeAreas);
    expect(total.dayEvening.shown).toBe('30,0');
    expect(notes).toContain('Utenom Urtegata.');
  });

  test('shows beside itself the mean over the rounds in which every area was counted', () => {
    const made = [
      ...counts('storgata', 'day', [people(10), people(20), people(30)]),
      ...counts('vaterland', 'day', [people(1), notCounted, people(4)]),
      ...counts('akerselva', 'day', [people(0), people(7), people(0)]),
    ];
    const { completeRounds } = averagesOfSeason(standingSeason(made), { set: 'comparison' }).total;
    expect(completeRounds.day).toEqual({ n: 2, mean: 22.5, shown: '22,5' });
    expect(completeRounds.evening).toEqual({ n: 0, mean: null, shown: null });
  });
});

describe('an area that joins on 15 July', () => {
  const areas = [...usualSeason(2026).areas, seasonArea('gronland', { from: '2026-07-15' })];
  const sets = usualSeason(2026).sets.map((set) => ({ ...set, areas: [...set.areas, 'gronland'] }));
  const pen = new Pen();
  const made = (['day', 'evening'] as const).flatMap((shift) => [
    ...areas.slice(0, 4).map(({ area }) => pen.count(makeSlot('2026-07-20', shift, area), people(10))),
    pen.count(makeSlot('2026-07-20', shift, 'gronland'), people(5)),
    pen.count(makeSlot('2026-07-13', shift, 'gronland'), people(99)),
  ]);
  const season = standingSeason(made, { season: { areas, sets } });

  test('is in `all` with the note "talt fra 15.07.", planned from that day', () => {
    const all = averagesOfSeason(season);
    const gronland = all.areas.find(({ area }) => area === 'gronland');
    // Wednesdays, Fridays and Mondays from 15 July to 31 August 2026: 7 + 7 + 7.
    expect(gronland?.day).toMatchObject({ planned: 21, sum: 5, counted: 1, missing: 20, shown: '5,0' });
    expect(gronland?.flags).toContain('unplanned');
    expect(all.total.dayEvening.shown).toBe('45,0');
    expect(all.notes).toContain('Grønland: talt fra 15.07.');
  });

  test('stays out of comparison figures, and they say so', () => {
    const comparison = averagesOfSeason(season, { set: 'comparison' });
    expect(comparison.areas.map(({ area }) => area)).toEqual(['storgata', 'vaterland', 'akerselva']);
    expect(comparison.total.dayEvening.shown).toBe('30,0');
    expect(comparison.notes).toContain('Grønland er ikke med: området ble ikke talt hele sesongen.');
  });
});

test('an area counted by day only carries "kun dag", stays outside sammenstilt, and leaves the total complete', () => {
  const areas = [seasonArea('storgata'), seasonArea('vaterland', { shifts: ['day'] })];
  const made = [
    ...counts('storgata', 'day', [people(10)]),
    ...counts('storgata', 'evening', [people(20)]),
    ...counts('vaterland', 'day', [people(4)]),
  ];
  const { areas: shown, total, notes } = averagesOfSeason(standingSeason(made, { season: { areas } }));
  expect(notes).toContain('Vaterland: kun dag, og ikke med i sammenstilt.');
  expect(shown[1]).toMatchObject({ evening: { planned: 0, missing: 0 }, dayEvening: { shown: null } });
  expect(total.day.shown).toBe('14,0');
  expect(total.evening.shown).toBe('20,0');
  expect(total.dayEvening.shown).toBe('15,0');
  expect(total).toMatchObject({ complete: true, missing: [] });
});

describe('occasions', () => {
  const monday = { kind: 'occasion', season: '2026', date: '2026-06-01', shift: 'day', reason: null } as const;
  const sunday = { ...monday, date: '2026-06-07' } as const;
  const onSunday = () => [new Pen().count(makeSlot('2026-06-07', 'day', 'storgata'), people(50))];
  const dayOf = (made: ReturnType<typeof counts>, plan = {}) => {
    const found = averagesOfSeason(standingSeason(made, plan)).areas[0];
    return { ...found?.day, flags: found?.flags };
  };

  test('an area that was planned for one of them only is a member of `all`, planned once', () => {
    const occasion: OccasionChange = { ...monday, state: 'planned', areas: ['storgata', 'gronland'] };
    const made = counts('gronland', 'day', [people(7)]);
    const { areas } = averagesOfSeason(standingSeason(made, { occasions: [occasion] }));
    expect(areas.at(-1)).toMatchObject({ area: 'gronland', day: { planned: 1, counted: 1, sum: 7, shown: '7,0' } });
  });

  test('a cancelled one is neither planned nor missing, and its counts stay out', () => {
    const made = counts('storgata', 'day', [people(10), people(20)]);
    const cancelled = dayOf(made, { occasions: [{ ...monday, state: 'cancelled', areas: null }] });
    expect(cancelled).toMatchObject({ planned: 39, cancelled: 1, missing: 38, counted: 1, sum: 20 });
    expect(cancelled.flags).toContain('cancelled');
  });

  test('a count on an unplanned one is kept, flagged and out, until the occasion is planned', () => {
    const kept = dayOf(onSunday());
    expect(kept).toMatchObject({ planned: 40, counted: 0, sum: 0 });
    expect(kept.flags).toContain('unplanned');
    const planned = dayOf(onSunday(), { occasions: [{ ...sunday, state: 'planned', areas: null }] });
    expect(planned).toMatchObject({ planned: 41, counted: 1, sum: 50 });
    expect(planned.flags).not.toContain('unplanned');
  });

  test('one with its own list of areas asks for those and no others', () => {
    const made = counts('storgata', 'day', [people(10)]);
    const without = dayOf(made, { occasions: [{ ...monday, state: 'planned', areas: ['vaterland'] }] });
    expect(without).toMatchObject({ planned: 39, counted: 0 });
    expect(without.flags).toContain('unplanned');
  });

  test('what is not yet due is planned and not missing', () => {
    const noon = Date.UTC(2026, 5, 3, 10); // noon in Oslo on the second day of the season
    const { areas } = averagesOfSeason(standingSeason([], {}, noon));
    expect(areas[0]).toMatchObject({ day: { planned: 40, missing: 1 }, evening: { planned: 40, missing: 1 } });
  });

  test('a part of the season holds both its first and its last day', () => {
    const made = counts('storgata', 'day', [people(1), people(2), people(4), people(8)]);
    const part = averagesOfSeason(standingSeason(made), { from: '2026-06-08', to: '2026-06-15' } as never);
    expect(part.areas[0]?.day).toMatchObject({ planned: 4, counted: 2, sum: 6, missing: 2 });
  });
});
