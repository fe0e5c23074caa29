import type { RescueFile } from '#shared/sync/rescue.ts';
import { countOf, type HeldEvent, installOf, isCount } from '../../db/held-event.ts';
import { outcomeReadOut, type ReadOutWords, whereAndWhen } from './read-out.ts';

export type Unsent = Omit<HeldEvent, 'receipt'>;

/** The un-sent events, oldest first, as they would be pushed and as a person would read them. @throws RangeError for none */
export function toRescueFile(unsent: readonly Unsent[], made: number, words: ReadOutWords): RescueFile {
  const last = unsent.at(-1);
  if (!last) throw new RangeError('nothing to hand over');
  return {
    sommertelling: 'rescue',
    v: 1,
    install: installOf(last),
    made,
    events: unsent.map(({ id, seq, h, raw }) => ({ id, seq, h, raw })),
    readable: unsent.map((event) => {
      const { slot, outcome, reason } = countOf(event);
      if (!isCount(event)) return reason ?? '';
      return `${whereAndWhen(slot, words)}: ${outcomeReadOut(outcome, words)}`;
    }),
  };
}

/** "sommertelling-2026-06-03-0b5e9c1d": the day it was made and the end of the phone's id. */
export function rescueFileName({ install, made }: RescueFile): string {
  return `sommertelling-${new Date(made).toISOString().slice(0, 10)}-${install.slice(-8)}`;
}
