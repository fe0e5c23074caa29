import type { SlotPlace } from '../domain/slot.ts';
import type { MeasuredTime } from '../sync/event.ts';
import type { StandingSlot } from '../sync/fold-slot.ts';

type Occupant = NonNullable<StandingSlot['count']>;

/** So much of a slot as its cell is made of: the number, and what its gaps and flags depend on. */
export type SlotAnswer = SlotPlace &
  Pick<StandingSlot, 'flags'> & {
    readonly count:
      | (Pick<Occupant, 'outcome' | 'conditions' | 'isAccepted' | 'source' | 'install' | 'owner' | 'root'> & {
          readonly time: MeasuredSpan | null;
        })
      | null;
  };

/** What a phone's clock said, and how wrong it was known to be. */
export type MeasuredSpan = Pick<MeasuredTime, 'startedAt' | 'endedAt' | 'skewMs'>;
