import { randomUUID } from 'node:crypto';
import { usualSeason } from '#shared/domain/catalogue.ts';
import type { Area } from '#shared/domain/plan.ts';
import type { Shift } from '#shared/domain/slot.ts';
import { addDays, dayMs, type Instant, instantOf, osloDay, toDay, weekdayOf } from '#shared/time.ts';
import { databaseFile, migrate, openDatabase } from '../../server/database.ts';
import { seed, writePlan } from '../../server/seed.ts';
import { insertPerson, type Person } from '../../server/store/people.ts';
import { takePush } from '../../server/sync.ts';
import { makeBands } from '../support/events.ts';
import { Pen } from '../support/pen.ts';

const areas = 12;
const phones = 30;
const shifts: readonly Shift[] = ['day', 'evening'];

/** A season as large as any that is thought of: 40 days of two rounds over twelve areas, counted by thirty phones. It ended the day before `now`. */
export function writeFullSeason(dataDir: string, now: Instant): { readonly rounds: number; readonly counts: number } {
  const db = openDatabase(databaseFile(dataDir));
  migrate(db);
  seed(db, now - 366 * dayMs);
  const usual = usualSeason(2026);
  const ids = Array.from({ length: areas }, (_, index) => `area_${index + 1}`);
  const plain = { aliases: [], boundary: null, service: null, firstYear: null, lastYear: null };
  const places = ids.map((id, index): Area => ({ kind: 'area', id, name: `Område ${index + 1}`, ...plain }));
  const taken = ids.map((area) => ({ area, from: null, to: null, shifts: null }));
  // Mondays, Wednesdays and Fridays, 40 of them.
  const [from, to] = [toDay('2026-06-01'), toDay('2026-08-31')];
  const groups = [{ id: 'everything', name: 'Alt', areas: ids }];
  writePlan(db, [...places, { ...usual, state: 'open', from, to, areas: taken, groups, sets: [] }], now);
  const pockets = Array.from({ length: phones }, (_, index) => {
    const person: Person = { id: randomUUID(), name: `Teller ${index + 1}`, role: 'counter', revokedAt: null };
    insertPerson(db, person, now);
    return { person, pen: new Pen() };
  });
  let [rounds, counts] = [0, 0];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (!usual.weekdays.includes(weekdayOf(day))) continue;
    for (const shift of shifts) {
      const { person, pen } = pockets[rounds++ % phones]!;
      const events = ids.flatMap((area, index) => {
        const chance = (rounds * 31 + index * 17) % 100;
        if (chance < 3) return [];
        counts++;
        const outcome =
          chance < 6
            ? ({ status: 'not_counted', reason: 'staffing' } as const)
            : ({
                status: 'counted',
                bands: makeBands(chance % 3, chance % 7, chance < 12 ? 0 : chance % 40, 0),
              } as const);
        const startedAt = instantOf(day, shift === 'day' ? '12:00' : '20:00') + index * 600_000;
        const time = { startedAt, endedAt: startedAt + 300_000, zone: 'Europe/Oslo', utcOffsetMinutes: 120 };
        const slot = { season: '2026', date: day, shift, area, areaName: `Område ${index + 1}` };
        return [pen.count(slot, outcome, { time: { ...time, activeMs: 240_000, skewMs: 0 } })];
      });
      const sent = events.map(({ id, seq, h, raw }) => ({ id, seq, h, raw }));
      const about = { app: 'bench', epoch: null, now, pending: rounds % 4, oldest: now - dayMs, persisted: true };
      const drafts = [{ season: '2026', date: osloDay(now), shift, area: ids[rounds % areas]! }];
      takePush(db, person, { proto: 1, ...about, install: pen.install, drafts, events: sent }, now);
    }
  }
  db.close();
  return { rounds, counts };
}
