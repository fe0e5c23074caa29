import type { Database } from '../database.ts';

type StoredText = { readonly place: number; readonly h: string; readonly raw: Buffer };

/**
 * Gives the text of one hash after another, null for one that is gone. Hashes lie in no order, so looking each up costs more the longer
 * the log is. But a text was stored when its first row was: whoever asks in the order of the log finds it next.
 */
export function textsInOrder(db: Database, pageSize: number): (h: string) => Buffer | null {
  const list = db.prepare<[number, number], StoredText>(
    'SELECT rowid AS place, h, raw FROM event_text WHERE rowid > ? ORDER BY rowid LIMIT ?',
  );
  const find = db.prepare<[string], StoredText>('SELECT rowid AS place, h, raw FROM event_text WHERE h = ?');
  let ahead: readonly StoredText[] = [];
  let [next, through] = [0, 0];
  return (h) => {
    if (next === ahead.length) [ahead, next] = [list.all(through, pageSize), 0];
    const isNext = ahead[next]?.h === h;
    const text = isNext ? ahead[next] : find.get(h);
    if (text === undefined) return null;
    if (isNext) next++;
    else if (text.place > through) [ahead, next] = [[], 0];
    through = Math.max(through, text.place);
    return text.raw;
  };
}
