import type { Database } from '../database.ts';

/**
 * Another text whenever anybody has written to the database since: this connection (`total_changes`) or another program
 * (`data_version`). It says nothing of what was written.
 */
export function readChangeMark(db: Database): string {
  const own = db.prepare<[], number>('SELECT total_changes()').pluck().get();
  return `${db.pragma('data_version', { simple: true })}|${own}`;
}
