import { expect, test } from 'vitest';
import type { OwnCount } from '../../../client/db/own-counts.ts';
import type { AreaState } from '../../../client/features/round/area-state.ts';
import { listOverlapping } from '../../../client/features/round/overlapping.ts';
import { makeDraft } from '../support/phone-storage.ts';

const minute = 60_000;
const running = (from: number) => ({
  state: { kind: 'running', draft: { ...makeDraft(), startedAt: from * minute } } as AreaState,
});

function answered(from: number, to: number, status: 'counted' | 'not_counted' = 'counted') {
  const time = { startedAt: from * minute, endedAt: to * minute };
  const first = { held: {}, event: { id: 'root', time } };
  const later = { held: {}, event: { id: 'amend', time: { startedAt: 99 * minute, endedAt: 99 * minute } } };
  const own = { root: 'root', versions: [first, later] } as unknown as OwnCount;
  return { state: { kind: 'answered', own, outcome: { status }, where: 'stored' } as unknown as AreaState };
}

test('areas that were counted at one time may hold the same people, one after the other may not', () => {
  const [first, second, after] = [answered(0, 10), answered(9, 20), answered(20, 30)];
  expect([...listOverlapping([first, second, after], 40 * minute)]).toEqual([first, second]);
});

test('a count under way goes on until now, and one that was not counted meets nobody', () => {
  const [early, late, open] = [answered(0, 10), answered(50, 55), running(20)];
  const broken = answered(30, 35, 'not_counted');
  expect([...listOverlapping([early, late, open, broken], 60 * minute)]).toEqual([late, open]);
  expect([...listOverlapping([early, open], 60 * minute)]).toEqual([]);
  expect([...listOverlapping([open, running(40)], 60 * minute)]).toHaveLength(2);
});
