import { expect, test } from 'vitest';
import type { Shift } from '#shared/domain/slot.ts';
import { seasonCells } from '#shared/report/season-cells.ts';
import { type ClockTime, instantOf, toDay } from '#shared/time.ts';
import { type MadeEvent, makeSlot, people } from '../../support/events.ts';
import { Pen } from '../../support/pen.ts';
import { standingSeason } from '../../support/standing-season.ts';

const at = (clock: ClockTime, day = '2026-06-03') => instantOf(toDay(day), clock);

/** Counted from one clock time to another on the evening of 3 June. */
function counted(pen: Pen, area: string, from: number, to: number, more: object = {}, shift: Shift = 'evening') {
  const time = {
    startedAt: from,
    endedAt: to,
    zone: 'Europe/Oslo',
    utcOffsetMinutes: 120,
    activeMs: 1,
    skewMs: 0,
  };
  return pen.count(makeSlot('2026-06-03', shift, area), people(4), { time, ...more });
}

function overlapping(counts: readonly MadeEvent[]): readonly string[] {
  const record = standingSeason(counts);
  const cells = seasonCells(record.planned, record.slots, record).flatMap((occasion) => occasion.cells);
  return cells.filter(({ flags }) => flags.includes('overlap')).map(({ area }) => area);
}

test('two areas that one phone counted at once are both flagged; one counted after them is not', () => {
  const pen = new Pen();
  const counts = [
    counted(pen, 'storgata', at('20:00'), at('20:20')),
    counted(pen, 'vaterland', at('20:10'), at('20:15')),
    counted(pen, 'akerselva', at('20:20'), at('20:30')),
  ];
  expect(overlapping(counts)).toEqual(['storgata', 'vaterland']);
});

test('two phones may count two areas at once', () => {
  const [one, other] = [new Pen(), new Pen()];
  const counts = [
    counted(one, 'storgata', at('20:00'), at('20:20')),
    counted(other, 'vaterland', at('20:00'), at('20:20')),
  ];
  expect(overlapping(counts)).toEqual([]);
});

test('late entries were written at once, and counted who knows when', () => {
  const pen = new Pen();
  const [from, to] = [at('10:00', '2026-06-04'), at('10:20', '2026-06-04')];
  expect(overlapping([counted(pen, 'storgata', from, to), counted(pen, 'vaterland', from, to)])).toEqual([]);
});

test('an area that was not counted holds nobody twice', () => {
  const pen = new Pen();
  const outcome = { status: 'not_counted', reason: 'emergency' } as const;
  const counts = [
    counted(pen, 'storgata', at('20:00'), at('20:20'), { outcome }),
    counted(pen, 'vaterland', at('20:10'), at('20:15')),
  ];
  expect(overlapping(counts)).toEqual([]);
});

test('a count that a coordinator has accepted is flagged no more', () => {
  const [pen, office] = [new Pen(), new Pen()];
  const one = counted(pen, 'storgata', at('20:00'), at('20:20'));
  const other = counted(pen, 'vaterland', at('20:10'), at('20:15'));
  expect(overlapping([one, other, office.decide(one, 'accept')])).toEqual(['vaterland']);
});
