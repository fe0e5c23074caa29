import { usualSeason } from '#shared/domain/catalogue.ts';
import type { Slot } from '#shared/domain/slot.ts';
import { makeSlot, people } from './events.ts';
import type { TestApp } from './test-app.ts';

/** 2 June of a summer, by day. */
export function slotIn(year: number, area = 'storgata'): Slot {
  return makeSlot(`${year}-06-02`, 'day', area);
}

/** The summers of 2025 and 2026, a count of Anne's in each: 2 persons in Storgata in 2025, 30 in 2026. */
export async function countTwoSummers(app: TestApp) {
  const [anne, office] = await Promise.all([app.phone('counter'), app.phone('coordinator')]);
  const plan2025 = office.plan(usualSeason(2025));
  const first = anne.count(slotIn(2025), people(2), { note: 'Ola' });
  const other = anne.count(slotIn(2026), people(30));
  await office.push(plan2025);
  await anne.push(first, other);
  return { anne, office, plan2025, first, other };
}
