import fc from 'fast-check';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { notCountedReasons, type Outcome, policeAnswers, serviceAnswers } from '#shared/domain/count.ts';
import { type Flag, flags, sortFlags } from '#shared/domain/flag.ts';
import type { StandingSlot } from '#shared/sync/fold-slot.ts';
import type { Day } from '#shared/time.ts';
import { type Database, migrate, openDatabase } from '../../../server/database.ts';
import { listEverySlot, listSlotAnswers, listSlots, listTotals, saveSlot } from '../../../server/store/standings.ts';
import { makeBands } from '../../support/events.ts';

let db: Database;
beforeEach(() => {
  db = openDatabase(':memory:');
  migrate(db);
  onTestFinished(() => void db.close());
});

type Count = NonNullable<StandingSlot['count']>;

const place = { season: '2026', date: '2026-06-03', shift: 'evening', area: 'storgata' } as const;
const time = {
  startedAt: 1780509600000,
  endedAt: 1780510020000,
  zone: 'Europe/Oslo',
  utcOffsetMinutes: 120,
  activeMs: 420000,
  skewMs: -1200,
};
const usual: Count = {
  root: '01900000-0000-7000-8000-000000000001',
  head: '01900000-0000-7000-8000-000000000002',
  headHash: 'a'.repeat(64),
  owner: 'anne',
  slot: { ...place, areaName: 'Storgata' },
  outcome: { status: 'counted', bands: makeBands(0, 3, 21, 2) },
  conditions: null,
  practice: false,
  isRecount: false,
  isAccepted: false,
  source: 'phone',
  time,
  flags: [],
  install: '01900000-0000-7000-8000-00000000000a',
};

describe('a slot is read as it was written', () => {
  test.each<[string, Partial<Count> | null, readonly Flag[]]>([
    ['counted', {}, []],
    ['counted as nobody', { outcome: { status: 'counted', bands: makeBands(0, 0, 0) } }, []],
    ['estimated', { outcome: { status: 'counted', bands: makeBands(0, 0, 40), estimated: true } }, []],
    ['said not to be estimated', { outcome: { status: 'counted', bands: makeBands(0, 0, 4), estimated: false } }, []],
    ['not counted', { outcome: { status: 'not_counted', reason: 'weather' } }, []],
    [
      'broken off',
      { outcome: { status: 'not_counted', reason: 'safety', partialBands: makeBands(1, 2, 0) } },
      ['conflict'],
    ],
    ['with its conditions', { conditions: { policePresent: 'arrived', serviceOpen: 'unknown' } }, []],
    ['from paper, by nobody known', { source: 'paper', time: null, owner: null }, []],
    ['by a clock that nobody compared', { time: { ...time, skewMs: null, startedAt: 0 } }, []],
    ['accepted, with flags', { isAccepted: true, flags: ['orphan', 'quarantined'] }, ['two_counts', 'orphan']],
    ['occupied by nobody', null, ['after_close']],
    ['empty', null, []],
  ])('%s', (_, more, marked) => {
    const slot = { ...place, count: more && { ...usual, ...more }, flags: marked };
    saveSlot(db, slot);
    expect(listSlots(db, '2026')).toStrictEqual([slot]);
    expect(listEverySlot(db)).toStrictEqual([slot]);
    expect([slot]).toMatchObject(listSlotAnswers(db, '2026'));
  });

  test('whatever is in it, also over something else', () => {
    const people = fc.nat({ max: 9999 });
    const bands = fc.record({ under_18: people, from_18_to_25: people, over_25: people, unknown: people });
    const moment = fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
    const marked = fc.subarray([...flags]).map(sortFlags);
    const outcome = fc.oneof(
      fc.record(
        { status: fc.constant('counted'), bands, estimated: fc.boolean() },
        { requiredKeys: ['status', 'bands'] },
      ),
      fc.record(
        {
          status: fc.constant('not_counted'),
          reason: fc.constantFrom(...notCountedReasons),
          partialBands: bands,
        },
        { requiredKeys: ['status', 'reason'] },
      ),
    ) as fc.Arbitrary<Outcome>;
    const count = fc.record<Count>({
      root: fc.uuid(),
      head: fc.uuid(),
      headHash: fc.constant('b'.repeat(64)),
      owner: fc.option(fc.uuid()),
      slot: fc.string({ unit: 'binary', minLength: 1 }).map((areaName) => ({ ...place, areaName })),
      outcome,
      conditions: fc.option(
        fc.record({
          policePresent: fc.constantFrom(...policeAnswers),
          serviceOpen: fc.constantFrom(...serviceAnswers),
        }),
      ),
      practice: fc.constant(false),
      isRecount: fc.constant(false),
      isAccepted: fc.boolean(),
      source: fc.constantFrom('phone', 'paper', 'import'),
      time: fc.option(
        fc.record({
          startedAt: moment,
          endedAt: moment,
          zone: fc.string({ unit: 'binary' }),
          utcOffsetMinutes: fc.integer({ min: -900, max: 900 }),
          activeMs: fc.maxSafeNat(),
          skewMs: fc.option(moment),
        }),
      ),
      flags: marked,
      install: fc.uuid(),
    });
    fc.assert(
      fc.property(fc.option(count), marked, (standing, waiting) => {
        const slot = structuredClone({ ...place, count: standing, flags: waiting });
        saveSlot(db, slot);
        expect(listSlots(db, '2026')).toStrictEqual([slot]);
        expect([slot]).toMatchObject(listSlotAnswers(db, '2026'));
      }),
    );
  });
});

test('what an area usually has is told of counts alone, neither of interrupted ones nor of other days', () => {
  const on = (date: string, outcome: Outcome) =>
    saveSlot(db, { ...place, date, count: { ...usual, slot: { ...place, date, areaName: '' }, outcome }, flags: [] });
  on('2026-06-01', { status: 'counted', bands: makeBands(9, 9, 9) });
  on('2026-06-03', { status: 'counted', bands: makeBands(1, 2, 3, 4) });
  on('2026-06-05', { status: 'not_counted', reason: 'safety', partialBands: makeBands(5, 5, 5) });
  on('2026-06-08', { status: 'counted', bands: makeBands(9, 9, 9) });
  expect(listTotals(db, '2026-06-02' as Day, '2026-06-08' as Day)).toEqual([
    { area: 'storgata', shift: 'evening', total: 10 },
  ]);
});
