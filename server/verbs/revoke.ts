import { revokedMayPushMs } from '#shared/domain/access.ts';
import { type Instant, osloDay } from '#shared/time.ts';
import type { Config } from '../config.ts';
import type { Database } from '../database.ts';
import { revoke, type ShutOut, shutOff, takeBack } from '../store/shut-out.ts';
import { getNamed, type Named } from './find-person.ts';
import { openBesideServer } from './open-beside-server.ts';
import type { Outcome } from './outcome.ts';

type Asked = Named & { readonly off?: boolean | undefined; readonly undo?: boolean | undefined };

/** Shuts the door for a person with all their phones, or for one phone: for reading, or altogether. */
export function revokeVerb(config: Config, asked: Asked, now: Instant): Outcome {
  const db = openBesideServer(config, now);
  try {
    const { person, devices } = getNamed(db, asked);
    const device = asked.device === undefined ? undefined : devices[0];
    const shut: ShutOut = device ? { table: 'device', id: device.id } : { table: 'person', id: person.id };
    const who = device ? `The phone "${device.label}" of ${person.name}` : person.name;
    const json = { ok: true, person: person.id, device: device?.id ?? null };
    if (asked.undo) {
      takeBack(db, shut);
      return { lines: [`${who} is let in again.`], json: { ...json, state: 'approved' }, isGood: true };
    }
    const state = asked.off ? 'off' : 'revoked';
    return {
      lines: [shutDoor(db, shut, who, { isOff: asked.off === true, now })],
      json: { ...json, state },
      isGood: true,
    };
  } finally {
    db.close();
  }
}

function shutDoor(db: Database, shut: ShutOut, who: string, { isOff, now }: { isOff: boolean; now: Instant }): string {
  if (isOff) {
    shutOff(db, shut, now);
    return `${who} is shut out. What is still on the phone cannot be handed over any more.`;
  }
  revoke(db, shut, now);
  const until = osloDay(now + revokedMayPushMs);
  return `${who} reads nothing from now on. What is still on the phone goes to quarantine, until ${until}.`;
}
