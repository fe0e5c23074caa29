import { randomUUID } from 'node:crypto';
import { targetKey } from '#shared/sync/decisions.ts';
import type { Instant } from '#shared/time.ts';
import type { Database } from './database.ts';
import { writeAsHouse } from './house.ts';
import { readOffice } from './projection.ts';
import { approveDevice, type DeviceRecord, listWaitingEvents } from './store/devices.ts';

export type Approval = { readonly phones: number; readonly released: number };

/**
 * Lets these devices in, and releases what they have handed over meanwhile: by decisions in the log, for what was
 * quarantined is never judged anew. What a coordinator has decided about already stays as it was decided. All or nothing.
 */
export function approve(db: Database, devices: readonly DeviceRecord[], now: Instant): Approval {
  return db
    .transaction(() => {
      const open = devices.filter(({ revokedAt }) => revokedAt === null);
      const waiting = open.filter(({ approvedAt }) => approvedAt === null);
      for (const { id } of waiting) approveDevice(db, id, now);
      const decided = new Set(readOffice(db).targets.map(targetKey));
      const events = listWaitingEvents(
        db,
        open.map(({ id }) => id),
      ).filter((event) => !decided.has(targetKey(event)));
      writeAsHouse(db, events.map(toRelease), now);
      return { phones: waiting.length, released: events.length };
    })
    .immediate();
}

function toRelease(about: { readonly id: string; readonly h: string }) {
  return { id: randomUUID(), type: 'decide', about, choice: 'release', reason: 'Telefonen ble godkjent' };
}
