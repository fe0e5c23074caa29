import type { Database } from '../database.ts';
import { listShutOut, revoke, type ShutOutRecord, shutOff } from '../store/shut-out.ts';

/**
 * Shuts the door again for whom the database that is replaced had shut it since the file was made: an older file opens none.
 * Gives those. Whom only the file shuts out stays outside.
 */
export function carryShutOut(replaced: Database, copy: Database): readonly ShutOutRecord[] {
  const before = new Set(listShutOut(copy).map(stateOf));
  copy.transaction(() => {
    for (const { revokedAt, offAt, ...shut } of listShutOut(replaced)) {
      revoke(copy, shut, revokedAt);
      if (offAt !== null) shutOff(copy, shut, offAt);
    }
  })();
  return listShutOut(copy).filter((one) => !before.has(stateOf(one)));
}

function stateOf({ table, id, offAt }: ShutOutRecord): string {
  return `${table} ${id} ${offAt === null ? 'revoked' : 'off'}`;
}
