import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { dayMs, type Instant, osloDay } from '#shared/time.ts';
import { fromFileTime, toFileTime } from './file-time.ts';

const backupName = /^sommertelling-(\d+)-(\d{8}T\d{6}Z)\.db$/;
const workName = /^(making|checking)-/;
const failedName = /^not-verified-/;
/** Enough to look into; a disk that fails every time must not be filled by it. */
const keptFailures = 4;

type Kept = { readonly keptBackups: number; readonly keptBackupDays: number };

export function backupFile(dir: string, position: number, now: Instant): string {
  return join(dir, `sommertelling-${position}-${toFileTime(now)}.db`);
}

/** A copy that failed its check keeps a name that says so, and that no restore would choose. */
export function failedFile(dir: string, now: Instant): string {
  return join(dir, `not-verified-${toFileTime(now)}.db`);
}

/** Deletes the copies that are older than the rule keeps, and what a killed backup left. The newest copy always stays. */
export function clearOldBackups(dir: string, { keptBackups, keptBackupDays }: Kept, now: Instant): void {
  const names = readdirSync(dir);
  const dated = names.flatMap((name) => {
    const [, , time] = backupName.exec(name) ?? [];
    return time === undefined ? [] : [{ name, at: fromFileTime(time) }];
  });
  const newestFirst = dated.sort((a, b) => b.at - a.at);
  const kept = new Set(newestFirst.slice(0, keptBackups).map(({ name }) => name));
  for (const [, ofDay] of Map.groupBy(newestFirst, ({ at }) => osloDay(at))) {
    const [last] = ofDay;
    if (last && now - last.at < keptBackupDays * dayMs) kept.add(last.name);
  }
  const failed = names.filter((name) => failedName.test(name)).sort();
  const abandoned = names.filter((name) => workName.test(name) && now - statSync(join(dir, name)).mtimeMs > dayMs);
  const old = newestFirst.map(({ name }) => name).filter((name) => !kept.has(name));
  for (const name of [...old, ...failed.slice(0, -keptFailures), ...abandoned])
    rmSync(join(dir, name), { recursive: true, force: true });
}
