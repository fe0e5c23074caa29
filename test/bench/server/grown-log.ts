/** One log of about so many events, and what work on it takes. Says how far it is, and prints one line of JSON. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBackup } from '../../../server/backup/backup.ts';
import { type Database, databaseFile } from '../../../server/database.ts';
import { sha256 } from '../../../server/event-chain.ts';
import { foldCounts } from '../../../server/fold-log.ts';
import { rebuild } from '../../../server/rebuild.ts';
import { findSenderByToken } from '../../../server/store/devices.ts';
import { readPosition } from '../../../server/store/events.ts';
import { takePush } from '../../../server/sync.ts';
import { verify } from '../../../server/verify.ts';
import { fillSeasons, now } from './counted-seasons.ts';
import { letInto, loadPhones } from './push/phones.ts';
import { highestMemory } from './push/push-run.ts';

const asked = Number(process.argv[2]);
// Seasons of ten thousand counts each, so that the plan stays small beside them.
const areas = 125;
const dir = mkdtempSync(join(tmpdir(), 'sommertelling-bench-'));
const backups = join(dir, 'backups');
mkdirSync(backups);
const timed = (what: string, work: () => unknown) => {
  const begun = performance.now();
  work();
  const took = performance.now() - begun;
  console.error(`  ${asked}: ${what} ${Math.round(took)} ms`);
  return took;
};

let db!: Database;
timed('fill', () => {
  db = fillSeasons(databaseFile(dir), Math.max(1, Math.round(asked / (areas * 80))), areas);
});

const events = readPosition(db);
let folded = 0;
const cookies = letInto(db, 4);
const phones = loadPhones(cookies, 25, 20);
const pushMs = timed('push', () => {
  for (const { cookie, bodies } of phones) {
    const sender = findSenderByToken(db, sha256(cookie.slice('device='.length)));
    for (const body of bodies) takePush(db, sender!, JSON.parse(body), now);
  }
});
const foldMs = timed('fold', () => {
  for (const count of foldCounts(db)) folded += Number(count.head !== null);
});
if (folded < events * 0.9) throw new Error(`only ${folded} counts were folded`);
const rebuildMs = timed('rebuild', () => rebuild(db));
const verifyMs = timed('verify', () => {
  const { faults } = verify(db);
  if (faults.length > 0) throw new Error(faults.join());
});
const backupMs = timed('backup', () =>
  makeBackup({ databaseFile: databaseFile(dir), backupDir: backups, now, keptBackups: 1, keptBackupDays: 1 }),
);
console.log(
  JSON.stringify({ events, foldMs, rebuildMs, verifyMs, backupMs, pushMs, highestMb: highestMemory(process.pid) }),
);
db.close();
rmSync(dir, { recursive: true });
