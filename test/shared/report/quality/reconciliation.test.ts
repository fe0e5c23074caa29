import { expect, test } from 'vitest';
import { type LoggedPhone, reconcile } from '#shared/report/quality/reconciliation.ts';
import { instantOf, toDay } from '#shared/time.ts';

const at = (day: string, clock = '12:00') => instantOf(toDay(day), clock);
const entries = (...made: readonly (readonly [number, string])[]) =>
  made.map(([seq, date]) => ({ seq, season: date.slice(0, 4), date }));
const phone = (install: string, more: Partial<LoggedPhone>): LoggedPhone => ({
  install,
  person: { id: install, name: install },
  label: '',
  pending: 0,
  oldestAt: null,
  lastContactAt: at('2026-06-10'),
  max: 0,
  gaps: [],
  entries: [],
  ...more,
});
const summer = { season: '2026', from: '2026-06-01', to: '2026-08-31', date: null };
const on = (date: string) => ({ ...summer, date });

const whole = phone('whole', { max: 2, entries: entries([1, '2026-06-03'], [2, '2026-06-05']) });
/** 1 and 4 have come, from Wednesday and Friday; 2 and 3 are between. */
const gapped = phone('gapped', {
  max: 4,
  gaps: [[2, 3]],
  pending: 2,
  entries: entries([1, '2026-06-03'], [4, '2026-06-05']),
});
/** Two wait since Monday the 8th. */
const behind = phone('behind', { max: 1, pending: 2, oldestAt: at('2026-06-08'), entries: entries([1, '2026-06-03']) });

test('what the phones have made and what is here are the same when nothing waits', () => {
  expect(reconcile([whole], summer)).toMatchObject({ said: 2, held: 2, differences: [] });
});

test('a difference has the name of its phone, and the days that it may be from', () => {
  const { said, held, differences } = reconcile([whole, gapped, behind], summer);
  expect([said, held]).toEqual([9, 5]);
  expect(differences).toMatchObject([
    { install: 'gapped', held: 2, said: 4, unclaimed: 0, absent: [{ n: 2, from: '2026-06-03', to: '2026-06-05' }] },
    { install: 'behind', held: 1, said: 3, unclaimed: 0, absent: [{ n: 2, from: '2026-06-08', to: '2026-06-10' }] },
  ]);
});

test('of a day only what may be from it', () => {
  const all = [whole, gapped, behind];
  expect(reconcile(all, on('2026-06-03'))).toMatchObject({ held: 3, said: 5, differences: [{ install: 'gapped' }] });
  expect(reconcile(all, on('2026-06-08'))).toMatchObject({ held: 0, said: 2, differences: [{ install: 'behind' }] });
  expect(reconcile(all, on('2026-06-12'))).toMatchObject({ held: 0, said: 0, differences: [] });
  expect(reconcile(all, summer).days).toEqual([
    { date: '2026-06-03', held: 3, said: 5 },
    { date: '2026-06-05', held: 2, said: 4 },
  ]);
});

test('of last summer nothing is missing that must be from this one', () => {
  const last = { season: '2025', from: '2025-06-01', to: '2025-08-31', date: null };
  expect(reconcile([behind], last)).toMatchObject({ held: 0, said: 0, differences: [] });
});

test('numbers that the phone does not say it has are unclaimed; a gap before the first entry may be from any day before it', () => {
  const [lost] = reconcile(
    [phone('lost', { max: 3, gaps: [[1, 2]], entries: entries([3, '2026-06-05']) })],
    summer,
  ).differences;
  expect(lost).toMatchObject({ said: 3, held: 1, unclaimed: 2, absent: [{ n: 2, from: null, to: '2026-06-05' }] });
});

test('beside a late entry the days stand in their order', () => {
  const late = phone('late', { max: 3, gaps: [[2, 2]], entries: entries([1, '2026-06-08'], [3, '2026-06-03']) });
  expect(reconcile([late], on('2026-06-05'))).toMatchObject({ held: 0, said: 1 });
});
