import type { Instant } from '#shared/time.ts';
import type { Database } from '../database.ts';
import { sha256 } from '../event-chain.ts';
import type { Sender } from '../store/devices.ts';
import { takeOne } from '../sync.ts';
import type { ImportEvent } from './import-event.ts';

/** Writes events of one import in one transaction, through the same door as everybody's. `from`: the number of the first. */
export function writeEvents(
  db: Database,
  sender: Sender,
  { install, from }: { readonly install: string; readonly from: number },
  events: readonly ImportEvent[],
  now: Instant,
): void {
  db.transaction(() => {
    for (const [index, { id, ...content }] of events.entries()) {
      const seq = from + index;
      const raw = JSON.stringify({ v: 1, id, install, seq, ...content });
      const { state, code } = takeOne(db, sender, install, { id, seq, h: sha256(raw), raw }, now);
      if (state !== 'stored' && state !== 'duplicate') throw new Error(`an imported event was not taken in: ${code}`);
    }
  }).immediate();
}
