import type { SlotPlace } from '#shared/domain/slot.ts';
import type { CountedTotal } from '#shared/report/usual-totals.ts';
import type { StandingCount } from '#shared/sync/fold-count.ts';
import type { StandingSlot } from '#shared/sync/fold-slot.ts';
import type { Day } from '#shared/time.ts';
import type { Database } from '../database.ts';
import { type SlotRow, slotColumns, toSlotRow, toStandingSlot } from './slot-row.ts';

export function saveCount(db: Database, count: StandingCount): void {
  const { season, date, shift, area } = count.slot ?? { season: null, date: null, shift: null, area: null };
  db.prepare(
    `INSERT INTO standing_count (root, season, date, shift, area, standing) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (root) DO UPDATE SET season = excluded.season, date = excluded.date, shift = excluded.shift,
       area = excluded.area, standing = excluded.standing`,
  ).run(count.root, season, date, shift, area, JSON.stringify(count));
}

export function deleteCount(db: Database, root: string): void {
  db.prepare('DELETE FROM standing_count WHERE root = ?').run(root);
}

/** Where a count stands, its place null where no slot is known; undefined for a count of which nothing has come yet. */
export function findCountPlace(db: Database, root: string): SlotPlace | { readonly season: null } | undefined {
  return db
    .prepare<[string], SlotPlace | { readonly season: null }>(
      'SELECT season, date, shift, area FROM standing_count WHERE root = ?',
    )
    .get(root);
}

/** By their roots. Sorted here: for that SQLite would make a table of its own each time, which took most of the reading. */
export function listCountsInSlot(db: Database, { season, date, shift, area }: SlotPlace): readonly StandingCount[] {
  return db
    .prepare<string[], string>(
      'SELECT standing FROM standing_count WHERE season = ? AND date = ? AND shift = ? AND area = ?',
    )
    .pluck()
    .all(season, date, shift, area)
    .map((text) => JSON.parse(text) as StandingCount)
    .sort((a, b) => (a.root < b.root ? -1 : 1));
}

export function listRootsInSlot(db: Database, { season, date, shift, area }: SlotPlace): readonly string[] {
  return db
    .prepare<string[], string>(
      'SELECT root FROM standing_count WHERE season = ? AND date = ? AND shift = ? AND area = ?',
    )
    .pluck()
    .all(season, date, shift, area);
}

export function listCountsOfSeason(db: Database, season: string): readonly StandingCount[] {
  return db
    .prepare<[string], string>('SELECT standing FROM standing_count WHERE season = ? ORDER BY root')
    .pluck()
    .all(season)
    .map((text) => JSON.parse(text) as StandingCount);
}

/** The days of which any count stands. */
export function listDays(db: Database): readonly Pick<SlotPlace, 'season' | 'date'>[] {
  return db
    .prepare<[], Pick<SlotPlace, 'season' | 'date'>>(
      'SELECT DISTINCT season, date FROM standing_count WHERE season IS NOT NULL',
    )
    .all();
}

export function listCountsOfDay(
  db: Database,
  { season, date }: Pick<SlotPlace, 'season' | 'date'>,
): readonly StandingCount[] {
  return db
    .prepare<string[], string>('SELECT standing FROM standing_count WHERE season = ? AND date = ?')
    .pluck()
    .all(season, date)
    .map((text) => JSON.parse(text) as StandingCount);
}

export function countStandings(db: Database): { readonly counts: number; readonly slots: number } {
  const counted = db.prepare<[], { counts: number; slots: number }>(
    'SELECT (SELECT count(*) FROM standing_count) AS counts, (SELECT count(*) FROM standing_slot) AS slots',
  );
  return counted.get() as { counts: number; slots: number };
}

export function listRoots(db: Database): readonly string[] {
  return db.prepare<[], string>('SELECT root FROM standing_count').pluck().all();
}

export function saveSlot(db: Database, slot: StandingSlot): void {
  db.prepare(putSlot).run(...toSlotRow(slot));
}

export function deleteSlot(db: Database, { season, date, shift, area }: SlotPlace): void {
  db.prepare('DELETE FROM standing_slot WHERE season = ? AND date = ? AND shift = ? AND area = ?').run(
    season,
    date,
    shift,
    area,
  );
}

export function listSlots(db: Database, season: string): readonly StandingSlot[] {
  return db
    .prepare<[string], SlotRow>(`SELECT ${slotColumns} FROM standing_slot WHERE season = ? ORDER BY date, shift, area`)
    .raw()
    .all(season)
    .map(toStandingSlot);
}

/** The totals of everything that stands as counted from one day on and before another. */
export function listTotals(db: Database, from: Day, before: Day): readonly CountedTotal[] {
  return db
    .prepare<[string, string], CountedTotal>(
      `SELECT area, shift, under_18 + from_18_to_25 + over_25 + unknown AS total
       FROM standing_slot WHERE date >= ? AND date < ? AND status = 'counted'`,
    )
    .all(from, before);
}

export function listEverySlot(db: Database): readonly StandingSlot[] {
  return db.prepare<[], SlotRow>(`SELECT ${slotColumns} FROM standing_slot`).raw().all().map(toStandingSlot);
}

/** A slot as it is stored, to be compared with what `toSlotRow` makes of the fold. */
export function findSlotRow(db: Database, { season, date, shift, area }: SlotPlace): SlotRow | undefined {
  return db
    .prepare<string[], SlotRow>(
      `SELECT ${slotColumns} FROM standing_slot WHERE season = ? AND date = ? AND shift = ? AND area = ?`,
    )
    .raw()
    .get(season, date, shift, area);
}

export function listFlaggedCounts(db: Database): readonly StandingCount[] {
  return db
    .prepare<[], string>(
      "SELECT standing FROM standing_count WHERE json_array_length(standing, '$.flags') > 0 ORDER BY root",
    )
    .pluck()
    .all()
    .map((text) => JSON.parse(text) as StandingCount);
}

export function getCount(db: Database, root: string): StandingCount {
  const count = findCount(db, root);
  if (!count) throw new Error(`no count ${root} stands`);
  return count;
}

export function findCount(db: Database, root: string): StandingCount | undefined {
  const text = db.prepare<[string], string>('SELECT standing FROM standing_count WHERE root = ?').pluck().get(root);
  return text === undefined ? undefined : (JSON.parse(text) as StandingCount);
}

export function clearStandings(db: Database): void {
  db.exec('DELETE FROM standing_count; DELETE FROM standing_slot');
}

const putSlot = `INSERT INTO standing_slot (${slotColumns}) VALUES (${slotColumns.map(() => '?')})
  ON CONFLICT (season, date, shift, area) DO UPDATE SET ${slotColumns.map((name) => `${name} = excluded.${name}`)}`;
