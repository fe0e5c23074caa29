import type { Instant } from '#shared/time.ts';
import { approve } from '../approval.ts';
import type { Config } from '../config.ts';
import { StartError } from '../start-error.ts';
import { getNamed, type Named } from './find-person.ts';
import { openBesideServer } from './open-beside-server.ts';
import type { Outcome } from './outcome.ts';

/** Lets in the phones that wait, and releases what they have handed over. */
export function approveVerb(config: Config, asked: Named, now: Instant): Outcome {
  const db = openBesideServer(config, now);
  try {
    const { person, devices } = getNamed(db, asked);
    if (person.revokedAt !== null) throw new StartError(`${person.name} is revoked: take that back first.`);
    const { phones, released } = approve(db, devices, now);
    const line =
      phones + released === 0
        ? `Nothing of ${person.name} waits.`
        : `${person.name}: ${phones} let in, ${released} waiting events released.`;
    return { lines: [line], json: { ok: true, person: person.id, phones, released }, isGood: true };
  } finally {
    db.close();
  }
}
