import { type Instant, toDay } from '../../time.ts';
import { roundHours, timeFlags } from '../time-flags.ts';
import type { Entering } from './entering.ts';

/**
 * Why a clock is not believed: it was so much before or behind the server's, it ran backwards during the count, or it showed a
 * day before the one that was counted. `proposedAt`: when the count began if the known difference is taken off, else null.
 */
export type ClockFacts = {
  readonly about: 'clock';
  readonly fault: 'skew' | 'backwards' | 'before_day';
  readonly shownAt: Instant;
  readonly skewMs: number | null;
  readonly proposedAt: Instant | null;
};

export type WindowFacts = {
  readonly about: 'outside_window';
  readonly beganAt: Instant;
  readonly from: string;
  readonly to: string;
};

type Found = { readonly count: Entering; readonly facts: ClockFacts | WindowFacts };

/** What the clock readings say, by the rule that flags the cell too (`time-flags.ts`). */
export function findTimeRemarks(counts: readonly Entering[]): readonly Found[] {
  return counts.flatMap((entering): readonly Found[] => {
    const { count, place, window } = entering;
    if (count.source !== 'phone' || count.time === null) return [];
    const flags = timeFlags(count.time, roundHours(toDay(place.date), window));
    const { startedAt, endedAt, skewMs } = count.time;
    const found: Found[] = [];
    if (flags.includes('clock')) found.push({ count: entering, facts: clockFacts(startedAt, endedAt, skewMs) });
    if (flags.includes('outside_window') && window) {
      const { from, to } = window;
      found.push({
        count: entering,
        facts: { about: 'outside_window', beganAt: startedAt - (skewMs ?? 0), from, to },
      });
    }
    return found;
  });
}

function clockFacts(shownAt: Instant, endedAt: Instant, skewMs: number | null): ClockFacts {
  const about = { about: 'clock', shownAt, skewMs } as const;
  if (endedAt < shownAt) return { ...about, fault: 'backwards', proposedAt: null };
  return Math.abs(skewMs ?? 0) > skewedMs
    ? { ...about, fault: 'skew', proposedAt: shownAt - (skewMs ?? 0) }
    : { ...about, fault: 'before_day', proposedAt: null };
}

const skewedMs = 5 * 60_000;
