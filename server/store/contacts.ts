import type { Instant } from '#shared/time.ts';
import type { Database } from '../database.ts';
import { readHave } from './events.ts';
import { countMissing } from './unsent.ts';

/** As a phone names it: nobody has looked whether there is such a round. */
export type DraftPlace = {
  readonly season: string;
  readonly date: string;
  readonly shift: string;
  readonly area: string;
};

/** An installation as it was heard last: what it said it holds, and which counts were under way on it. */
export type Contact = {
  readonly install: string;
  readonly person: string;
  readonly device: string | null;
  readonly lastContactAt: Instant | null;
  readonly unsent: number;
  readonly oldestAt: Instant | null;
  readonly drafts: readonly DraftPlace[];
};

type Row = Omit<Contact, 'unsent' | 'drafts'> & { readonly pending: number; readonly drafts: string };

/** The installations of everybody who is not shut out, those heard last first. */
export function listContacts(db: Database): readonly Contact[] {
  return db
    .prepare<[], Row>(
      `SELECT install.id AS install, install.person, device.label AS device, install.last_contact_at AS lastContactAt,
         coalesce(install.pending, 0) AS pending, install.oldest_at AS oldestAt, coalesce(install.drafts, '[]') AS drafts
       FROM install LEFT JOIN device ON device.id = install.device
       WHERE device.off_at IS NULL
       ORDER BY install.last_contact_at DESC, install.id`,
    )
    .all()
    .map(({ pending, drafts, ...contact }) => ({
      ...contact,
      unsent: Math.max(pending, countMissing(readHave(db, contact.install).gaps)),
      drafts: JSON.parse(drafts) as DraftPlace[],
    }));
}
