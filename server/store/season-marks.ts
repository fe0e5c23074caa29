import type { Database } from '../database.ts';

/** Says that what stands in a season may be something else now. A mark never comes again, also where the change itself is taken back. */
export function markSeason(db: Database, season: string): void {
  db.prepare(
    `INSERT INTO standing_season (season, mark) VALUES (?, hex(randomblob(8)))
     ON CONFLICT (season) DO UPDATE SET mark = excluded.mark`,
  ).run(season);
}

/** The same of every season, when all that stands was made anew. */
export function markEverySeason(db: Database): void {
  db.exec(`DELETE FROM standing_season;
    INSERT INTO standing_season SELECT season, hex(randomblob(8)) FROM (SELECT DISTINCT season FROM standing_slot)`);
}

/** Equal marks of a season mean that the same stands in it. Undefined where nothing stands. */
export function findSeasonMark(db: Database, season: string): string | undefined {
  return db.prepare<[string], string>('SELECT mark FROM standing_season WHERE season = ?').pluck().get(season);
}

export function listSeasonMarks(db: Database): ReadonlyMap<string, string> {
  return new Map(
    db.prepare<[], [string, string]>('SELECT season, mark FROM standing_season').raw().all() as [string, string][],
  );
}
