/** Loaded before a program: its databases do not wait for the disk at each commit, and say that they do. */
import Database from 'better-sqlite3';

const { pragma } = Database.prototype;

Database.prototype.pragma = function (this: Database.Database, source: string, options?: Database.PragmaOptions) {
  if (source === 'synchronous = FULL') return pragma.call(this, 'synchronous = NORMAL', options);
  return source === 'synchronous' ? 2 : pragma.call(this, source, options);
};
