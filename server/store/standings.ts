import type { SlotPlace } from '#shared/domain/slot.ts';
import type { SlotAnswer } from '#shared/report/slot-answer.ts';
import type { CountedTotal } from '#shared/report/usual-totals.ts';
import type { StandingCount } from '#shared/sync/fold-count.ts';
import type { StandingSlot } from '#shared/sync/fold-slot.ts';
import type { Day } from '#shared/time.ts';
import type { Database } from '../database.ts';
import {
  type AnswerRow,
  answerColumns,
  type SlotRow,
  slotColumns,
  toSlotAnswer,
  toSlotRow,
  toStandingSlot,
} from './slot-row.ts';

/**
 * What stands, each count once: the one that occupies a slot in that slot's row, every other in `standing_count`. Those stand
 * beside: withdrawn, practice, recounts, rivals, and what has no slot.
 */

export function saveBeside(db: Database, count: StandingCount): void {
  const { season, date, shift, area } = count.slot ?? { season: null, date: null, shift: null, area: null };
  db.prepare(putBeside).run(count.root, season, date, shift, area, JSON.stringify(count));
}

export function deleteBeside(db: Database, root: string): void {
  db.prepare('DELETE FROM standing_count WHERE root = ?').run(root);
}

/** Where a count stands, its place null where no slot is known; undefined for a count of which nothing has come yet. */
export function findCountPlace(db: Database, root: string): SlotPlace | { readonly season: null } | undefined {
  return db.prepare<[string], SlotPlace | { readonly season: null }>(placeOfRoot).get(root);
}

/** The same of several at once, by their roots. */
export function findCountPlaces(
  db: Database,
  roots: readonly string[],
): ReadonlyMap<string, SlotPlace | { readonly season: null }> {
  if (roots.length === 0) return new Map();
  const rows = db
    .prepare<[string], readonly [root: string, ...place: string[]]>(placesOfRoots)
    .raw()
    .all(JSON.stringify(roots));
  return new Map(rows.map(([root, season, date, shift, area]) => [root, { season, date, shift, area } as SlotPlace]));
}

/** The count that occupies a slot. */
export function findOccupant(db: Database, place: SlotPlace): StandingCount | null {
  const row = findSlotRow(db, place);
  return row ? toStandingSlot(row).count : null;
}

export function listBesideIn(db: Database, { season, date, shift, area }: SlotPlace): readonly StandingCount[] {
  return listBeside(db, besideInSlot, season, date, shift, area);
}

/** The counts beside the slots of one day, each by its slot. */
export function listBesideOn(
  db: Database,
  { season, date }: Pick<SlotPlace, 'season' | 'date'>,
): readonly { readonly shift: string; readonly area: string; readonly count: StandingCount }[] {
  const rows = db
    .prepare<[string, string], readonly [shift: string, area: string, standing: string]>(besideOnDay)
    .raw();
  return rows.all(season, date).map(([shift, area, standing]) => ({ shift, area, count: JSON.parse(standing) }));
}

/** By their roots. */
export function listCountsInSlot(db: Database, place: SlotPlace): readonly StandingCount[] {
  const occupant = findOccupant(db, place);
  return [...(occupant ? [occupant] : []), ...listBesideIn(db, place)].sort(byRoot);
}

/** By their roots. */
export function listCountsOfSeason(db: Database, season: string): readonly StandingCount[] {
  return [...occupantsOf(listSlots(db, season)), ...listBeside(db, besideInSeason, season)].sort(byRoot);
}

export function countStandings(db: Database): number {
  return db.prepare<[], number>('SELECT count(*) FROM count_place').pluck().get() as number;
}

export function listRoots(db: Database): readonly string[] {
  return db.prepare<[], string>('SELECT root FROM count_place').pluck().all();
}

export function saveSlot(db: Database, slot: StandingSlot): void {
  db.prepare(putSlot).run(...toSlotRow(slot));
}

/** False, and nothing is written, where the slot has a row already. */
export function addSlot(db: Database, slot: StandingSlot): boolean {
  return db.prepare(addToSlots).run(...toSlotRow(slot)).changes === 1;
}

export function deleteSlot(db: Database, { season, date, shift, area }: SlotPlace): void {
  db.prepare(`DELETE FROM standing_slot WHERE ${inSlot}`).run(season, date, shift, area);
}

export function listSlots(db: Database, season: string): readonly StandingSlot[] {
  return db
    .prepare<[string], SlotRow>(`SELECT ${slotColumns} FROM standing_slot WHERE season = ? ORDER BY date, shift, area`)
    .raw()
    .all(season)
    .map(toStandingSlot);
}

/** A season's slots without the columns that no cell is made of: it is handing values over that takes the time. */
export function listSlotAnswers(db: Database, season: string): readonly SlotAnswer[] {
  return db
    .prepare<[string], AnswerRow>(
      `SELECT ${answerColumns} FROM standing_slot WHERE season = ? ORDER BY date, shift, area`,
    )
    .raw()
    .all(season)
    .map(toSlotAnswer);
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

function findSlotRow(db: Database, { season, date, shift, area }: SlotPlace): SlotRow | undefined {
  return db.prepare<string[], SlotRow>(slotInPlace).raw().get(season, date, shift, area);
}

/** By their roots. */
export function listFlaggedCounts(db: Database): readonly StandingCount[] {
  const slots = db
    .prepare<[], SlotRow>(`SELECT ${slotColumns} FROM standing_slot WHERE count_flags <> ''`)
    .raw()
    .all()
    .map(toStandingSlot);
  return [...occupantsOf(slots), ...listBeside(db, besideFlagged)].sort(byRoot);
}

export function findCount(db: Database, root: string): StandingCount | undefined {
  const row = db.prepare<[string], SlotRow>(slotOfRoot).raw().get(root);
  return (row && toStandingSlot(row).count) ?? listBeside(db, besideOfRoot, root)[0];
}

export function clearStandings(db: Database): void {
  db.exec('DELETE FROM standing_count; DELETE FROM standing_slot');
}

function listBeside(db: Database, sql: string, ...values: readonly string[]): readonly StandingCount[] {
  const texts = db
    .prepare<string[], string>(sql)
    .pluck()
    .all(...values);
  return texts.map((text) => JSON.parse(text) as StandingCount);
}

function occupantsOf(slots: readonly StandingSlot[]): readonly StandingCount[] {
  return slots.flatMap(({ count }) => (count ? [count] : []));
}

/** Here: for it SQLite would make a table of its own each time, which took most of the reading. */
function byRoot(a: StandingCount, b: StandingCount): number {
  return a.root < b.root ? -1 : 1;
}

// Written out once: a text put together for each event is looked up by all its letters.
const inSlot = 'season = ? AND date = ? AND shift = ? AND area = ?';
const placeOfRoot = 'SELECT season, date, shift, area FROM count_place WHERE root = ?';
const placesOfRoots = `SELECT root, season, date, shift, area FROM count_place
  WHERE root IN (SELECT value FROM json_each(?))`;
const slotInPlace = `SELECT ${slotColumns} FROM standing_slot WHERE ${inSlot}`;
const slotOfRoot = `SELECT ${slotColumns} FROM standing_slot WHERE root = ?`;
const besideInSlot = `SELECT standing FROM standing_count WHERE ${inSlot}`;
const besideOnDay = 'SELECT shift, area, standing FROM standing_count WHERE season = ? AND date = ?';
const besideInSeason = 'SELECT standing FROM standing_count WHERE season = ?';
const besideOfRoot = 'SELECT standing FROM standing_count WHERE root = ?';
const besideFlagged = "SELECT standing FROM standing_count WHERE json_array_length(standing, '$.flags') > 0";
const putBeside = `INSERT INTO standing_count (root, season, date, shift, area, standing) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (root) DO UPDATE SET season = excluded.season, date = excluded.date, shift = excluded.shift,
    area = excluded.area, standing = excluded.standing`;
const intoSlots = `INSERT INTO standing_slot (${slotColumns}) VALUES (${slotColumns.map(() => '?')})`;
const addToSlots = `${intoSlots} ON CONFLICT DO NOTHING`;
const putSlot = `${intoSlots}
  ON CONFLICT (season, date, shift, area) DO UPDATE SET ${slotColumns.map((name) => `${name} = excluded.${name}`)}`;
