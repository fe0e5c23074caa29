import { type Database, migrate, openDatabase } from '../../../server/database.ts';
import { rebuild } from '../../../server/rebuild.ts';
import { seed } from '../../../server/seed.ts';
import { getMeta, setMeta } from '../../../server/store/meta.ts';
import { findPerson, insertPerson } from '../../../server/store/people.ts';
import { takePush } from '../../../server/sync.ts';
import { type Row, type ServerCore, worldBegins } from './server-core.ts';

/** The server's own `takePush` over a real database in memory. */
export function makeRealCore(): ServerCore<Buffer> {
  let db = open(newDatabase());
  const personOf = new Map<string, string>();
  return {
    get epoch() {
      return getMeta(db, 'epoch');
    },
    set epoch(epoch) {
      setMeta(db, 'epoch', epoch);
    },
    addPerson(person, token, now) {
      insertPerson(db, { id: person, name: person, role: 'counter' }, now);
      personOf.set(token, person);
    },
    take(token, push, now) {
      const person = findPerson(db, personOf.get(token) ?? '');
      return person && takePush(db, person, push, now);
    },
    revoke(token, now) {
      db.prepare('UPDATE person SET revoked_at = ? WHERE id = ?').run(now, personOf.get(token));
    },
    snapshot: () => db.serialize(),
    restore(snapshot) {
      db.close();
      db = open(snapshot);
    },
    rows: () =>
      db
        .prepare<[], Row & { readonly raw: Buffer }>(
          "SELECT id, event_log.h, code, raw FROM event_log JOIN event_text USING (h) WHERE type IS NOT 'plan' ORDER BY position",
        )
        .all()
        .map((row) => ({ ...row, raw: row.raw.toString() })),
    isProjected() {
      const kept = readStanding(db);
      rebuild(db);
      return kept === readStanding(db);
    },
    close: () => db.close(),
  };
}

let template: Buffer | undefined;

function newDatabase(): Buffer {
  if (template) return template;
  const db = openDatabase(':memory:');
  migrate(db);
  seed(db, worldBegins);
  template = db.serialize();
  db.close();
  return template;
}

function open(contents: Buffer): Database {
  const db = openDatabase(contents as unknown as string);
  // Thousands of worlds: each statement is compiled once in its database.
  const compiled = new Map<string, unknown>();
  const prepare = db.prepare.bind(db);
  db.prepare = ((sql: string) => {
    const statement = compiled.get(sql) ?? prepare(sql);
    compiled.set(sql, statement);
    return statement;
  }) as typeof db.prepare;
  return db;
}

function readStanding(db: Database): string {
  return JSON.stringify([
    db.prepare('SELECT * FROM standing_count ORDER BY root').all(),
    db.prepare('SELECT * FROM standing_slot ORDER BY season, date, shift, area').all(),
  ]);
}
