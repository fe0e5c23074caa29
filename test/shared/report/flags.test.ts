import { describe, expect, test } from 'vitest';
import type { Flag } from '#shared/domain/flag.ts';
import { seasonCells } from '#shared/report/season-cells.ts';
import { type ClockTime, instantOf, toDay } from '#shared/time.ts';
import { type Content, makeSlot, people } from '../../support/events.ts';
import { Pen } from '../../support/pen.ts';
import { standingSeason, toEntry } from '../../support/standing-season.ts';

const slot = makeSlot('2026-06-03', 'evening', 'storgata');
const at = (day: string, clock: ClockTime) => instantOf(toDay(day), clock);

/** The flags of a count of the evening of 3 June. */
function flagsOf(more: Content, plan = {}): readonly Flag[] {
  const record = standingSeason([new Pen().count(slot, people(5), more)], plan);
  const evening = seasonCells(record.planned, record.slots, record).find(
    ({ date, shift }) => date === slot.date && shift === slot.shift,
  );
  return evening?.cells.find(({ area }) => area === slot.area)?.flags ?? [];
}

/** Begun at a moment by the phone's clock, and ended five minutes later. */
const begun = (startedAt: number, more: Content = {}) => ({
  time: {
    startedAt,
    endedAt: startedAt + 300_000,
    zone: 'Europe/Oslo',
    utcOffsetMinutes: 120,
    activeMs: 1,
    skewMs: 0,
    ...more,
  },
});

describe('the clock', () => {
  test.each<[string, number, readonly Flag[]]>([
    ['as the window opens', at('2026-06-03', '18:00'), []],
    ['as it closes', at('2026-06-03', '23:00'), []],
    ['before it', at('2026-06-03', '17:59'), ['outside_window']],
    ['after it', at('2026-06-03', '23:01'), ['outside_window']],
    ['after midnight, which is the same evening still', at('2026-06-04', '00:30'), ['outside_window']],
    ['at 03:59', at('2026-06-04', '03:59'), ['outside_window']],
    ['at 04:00, which is the next day', at('2026-06-04', '04:00'), ['late']],
    ['a week later', at('2026-06-10', '20:00'), ['late']],
    ['the day before, which no right clock shows', at('2026-06-02', '20:00'), ['clock']],
  ])('%s', (_, startedAt, expected) => {
    expect(flagsOf(begun(startedAt))).toEqual(expected);
  });

  test('known to be wrong is told, and taken off before the window is judged', () => {
    const hour = 3_600_000;
    expect(flagsOf(begun(at('2026-06-04', '20:00'), { skewMs: 24 * hour }))).toEqual(['clock']);
    expect(flagsOf(begun(at('2026-06-03', '20:00'), { skewMs: 300_000 }))).toEqual([]);
    expect(flagsOf(begun(at('2026-06-03', '20:00'), { skewMs: -300_001 }))).toEqual(['clock']);
    expect(flagsOf(begun(at('2026-06-03', '20:00'), { skewMs: null }))).toEqual([]);
  });

  test('that ran backwards is told', () => {
    const startedAt = at('2026-06-03', '20:00');
    expect(flagsOf(begun(startedAt, { endedAt: startedAt - 1 }))).toEqual(['clock']);
  });
});

test('counts from paper and from older systems say so, and are not judged by a clock', () => {
  expect(flagsOf({ source: 'paper', time: null })).toEqual(['paper']);
  expect(flagsOf({ source: 'import', time: { observedAt: null } })).toEqual(['import']);
});

test('an occasion that was planned or cancelled after its date is "changed afterwards"', () => {
  const flagsWhenChanged = (changedAt: number) => {
    const { planned, ...record } = standingSeason([new Pen().count(slot, people(5))]);
    const occasions = planned.occasions.map((one) => (one.date === slot.date ? { ...one, changedAt } : one));
    const rows = seasonCells({ ...planned, occasions }, record.slots, record);
    return rows.find(({ date, shift }) => date === slot.date && shift === slot.shift)?.cells[0]?.flags;
  };
  expect(flagsWhenChanged(at('2026-06-03', '23:30'))).toEqual([]);
  expect(flagsWhenChanged(at('2026-06-04', '09:00'))).toEqual(['changed_afterwards']);
});

test('what waits for a person is flagged on its slot, also where nothing stands', () => {
  const pen = new Pen();
  const lost = pen.amend(pen.count(slot, people(5)), { outcome: people(6) });
  const record = standingSeason([lost]);
  expect(record.slots.map(({ flags }) => flags)).toEqual([['orphan']]);
  expect(toEntry(lost).code).toBeNull();
});
