import { slotKey } from '../../domain/slot.ts';
import { fold, type Standing } from '../../sync/fold.ts';
import type { LogEntry } from '../../sync/log-entry.ts';
import type { Instant } from '../../time.ts';
import { type SeasonWithSlots, toSeasonRecord } from '../season-averages.ts';
import type { EditionAbout, FrozenEvent } from './edition.ts';

export type FrozenRecords = { readonly standing: Standing; readonly records: readonly SeasonWithSlots[] };

/** Every season that these events make, as it stood at the moment of the edition. */
export function frozenRecords(
  entries: readonly LogEntry[],
  { now, isMadeUp }: { readonly now: Instant } & Pick<EditionAbout, 'isMadeUp'>,
): FrozenRecords {
  const standing = fold(entries);
  const slots = [...standing.slots.values()].sort((a, b) => (slotKey(a) < slotKey(b) ? -1 : 1));
  const records = [...standing.plan.seasons.values()]
    .filter(({ season }) => season.state !== 'draft')
    .map((planned) =>
      toSeasonRecord({
        planned,
        slots: slots.filter(({ season }) => season === planned.season.id),
        areas: standing.plan.areas,
        now,
        isMadeUp,
      }),
    );
  return { standing, records };
}

export function toFrozenEvent({ id, h, code, owner, ownerIsCoordinator }: LogEntry): FrozenEvent {
  return { id, h, code, owner, byCoordinator: ownerIsCoordinator };
}

/** An event of today's log with the verdict that it had when it was frozen. */
export function asFrozen(entry: LogEntry, { code, owner, byCoordinator }: FrozenEvent): LogEntry {
  return { ...entry, code, owner, ownerIsCoordinator: byCoordinator };
}
