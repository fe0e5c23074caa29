import { catalogueAreas, usualSeason } from '#shared/domain/catalogue.ts';
import { listOccasions } from '#shared/domain/occasion.ts';
import type { Area, Season } from '#shared/domain/plan.ts';
import { instantOf } from '#shared/time.ts';
import { type Database, migrate, openDatabase } from '../../../server/database.ts';
import { rebuild } from '../../../server/rebuild.ts';
import { seed, writePlan } from '../../../server/seed.ts';
import { insertEvent, type LogEnd, readLogEnd } from '../../../server/store/events.ts';
import { insertInstall } from '../../../server/store/installs.ts';
import { insertPerson } from '../../../server/store/people.ts';
import { countContent, makeEvent, makeId, makeSlot, people } from '../../support/events.ts';

const anne = { id: '00000000-0000-7000-8000-0000000000a1', name: 'Anne', role: 'counter' } as const;
export const now = Date.UTC(2026, 10, 27, 12);
const about = {
  sender: anne.id,
  owner: anne.id,
  ownerRole: anne.role,
  receivedAt: now,
  code: null,
  type: 'count',
} as const;

const areasOfPhone = 4;
const minute = 60_000;

/**
 * Seasons of the usual 80 rounds, as many years back as it takes, with so many areas, all of it counted, four areas to a phone and one after
 * the other: rows of the log, and what stands.
 */
export function fillSeasons(file: string, seasons: number, areas = 4): Database {
  const db = openDatabase(file);
  migrate(db);
  seed(db, now);
  insertPerson(db, anne, now);
  const places = placesFor(areas);
  const phones = Array.from({ length: Math.ceil(areas / areasOfPhone) }, () => ({ install: makeId(), seq: 0 }));
  for (const { install } of phones) insertInstall(db, install, anne.id, now);
  const plans = Array.from({ length: seasons }, (_, index) => seasonWith(2025 - index, places));
  writePlan(db, [...places.slice(4), ...plans], now);
  let counted = 0;
  const fill = (season: Season) => {
    let end: LogEnd = readLogEnd(db);
    for (const { date, shift, areas: here } of listOccasions(season, []))
      for (const [at, area] of here.entries()) {
        const phone = phones[Math.floor(at / areasOfPhone)] as (typeof phones)[number];
        const [install, seq] = [phone.install, ++phone.seq];
        const content = countContent(makeSlot(date, shift, area, season.id), people(++counted % 40));
        const startedAt = instantOf(date, shift === 'day' ? '12:00' : '20:00') + (at % areasOfPhone) * 10 * minute;
        const time = { ...(content.time as object), startedAt, endedAt: startedAt + 5 * minute };
        const { id, h, raw } = makeEvent({ v: 1, id: makeId(), install, seq, ...content, time });
        end = insertEvent(db, { id, h, raw, install, seq, ...about, subject: id }, end);
      }
  };
  for (const season of plans) db.transaction(fill)(season);
  rebuild(db);
  return db;
}

function placesFor(areas: number): readonly Area[] {
  const [first] = catalogueAreas as [Area];
  const more = Array.from({ length: Math.max(0, areas - 4) }, (_, index) => ({
    ...first,
    id: `omrade_${index}`,
    name: `Område ${index}`,
  }));
  return [...catalogueAreas.slice(0, 4), ...more];
}

function seasonWith(year: number, places: readonly Area[]): Season {
  const usual = usualSeason(year);
  const ids = places.map(({ id }) => id);
  return {
    ...usual,
    id: `s${year}`,
    from: `${String(year).padStart(4, '0')}-06-01`,
    to: `${String(year).padStart(4, '0')}-08-31`,
    state: 'archived',
    areas: ids.map((area) => ({ area, from: null, to: null, shifts: null })),
    groups: [{ id: 'all_places', name: 'Alle', areas: ids }],
    sets: [{ id: 'all', name: 'Alle områder', areas: ids, note: null }],
  };
}
