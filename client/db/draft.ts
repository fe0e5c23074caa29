import { type AgeBand, ageBands, type Bands, nobody, totalOf } from '#shared/domain/age-band.ts';
import type { Conditions } from '#shared/domain/count.ts';
import type { Slot } from '#shared/domain/slot.ts';

/** One press on a pad, a minus, or a typed number: how much one age band changed by. The trail is what undo walks back. */
export type Tap = {
  readonly band: AgeBand;
  readonly by: number;
  /** Made in one step with the tap before it: undone together. */
  readonly joined?: true;
  readonly typed?: true;
  /** The area of the other count that these people went to, or came from: stands in both, so it is not undone in one. */
  readonly handedOver?: string;
};

/** A count under way. Its id becomes the event's, so it is made when the count starts. */
export type Draft = {
  readonly id: string;
  readonly slot: Slot;
  /** The service nearby, where the area has one. */
  readonly service: string | null;
  /** A training count. It never reaches the statistics, and nothing can make a real one of it. */
  readonly practice?: true;
  /** The second, independent count of two: it is kept beside the other and never takes its place. */
  readonly isRecount?: true;
  readonly startedAt: number;
  /** For how long its page was in view. */
  readonly activeMs: number;
  /** Since when it has been paused, by the wall clock; absent while it goes on. */
  readonly pausedAt?: number;
  /** How long the pauses lasted that are over. */
  readonly pausedMs?: number;
  /** Heads alone are counted: everybody is of unknown age. */
  readonly isHeadOnly?: true;
  readonly taps: readonly Tap[];
  readonly isEstimated: boolean;
  readonly conditions: Conditions;
  readonly note: string;
  /** Grows with every change, so that nobody saves a draft that another tab has changed meanwhile. */
  readonly revision: number;
  /**
   * The last change of each page that has worked at this count. A change whose write was given up and reached the disk
   * all the same is thus not made twice.
   */
  readonly applied?: Readonly<Record<string, number>>;
};

export type DraftChange = (draft: Draft) => Draft;

export const mostPeople = 9999;

/** What kind of count it is: the same area may be counted once as each. */
export type CountKind = Pick<Draft, 'practice' | 'isRecount'>;

export function isSameKind(a: CountKind, b: CountKind): boolean {
  return a.practice === b.practice && a.isRecount === b.isRecount;
}

export function startDraft(id: string, slot: Slot, service: string | null, startedAt: number): Draft {
  return {
    id,
    slot,
    service,
    startedAt,
    activeMs: 0,
    taps: [],
    isEstimated: false,
    conditions: { policePresent: 'unknown', serviceOpen: 'unknown' },
    note: '',
    revision: 0,
  };
}

/** The draft after one more change. */
export function changed(draft: Draft, change: DraftChange): Draft {
  const after = change(draft);
  return after === draft ? draft : { ...after, revision: draft.revision + 1 };
}

/** The `count`th change of one page, made once however often it is tried. */
export function once(page: string, count: number, change: DraftChange): DraftChange {
  return (draft) => {
    const { applied } = draft;
    const isDone = (applied?.[page] ?? 0) >= count;
    return isDone ? draft : { ...change(draft), applied: { ...applied, [page]: count } };
  };
}

export function bandsOf(draft: Draft): Bands {
  const bands = { ...nobody };
  for (const { band, by } of draft.taps) bands[band] += by;
  return bands;
}

export function peopleIn(draft: Draft): number {
  return totalOf(bandsOf(draft));
}

/** Adds or takes away; never below nobody and never above what an event can hold. */
export function tapped(draft: Draft, band: AgeBand, by: number): Draft {
  return withTap(draft, { band, by });
}

/** A number typed instead of tapped: one step in the trail, however many figures it has. */
export function typed(draft: Draft, band: AgeBand, people: number): Draft {
  const last = draft.taps.at(-1);
  const before = last?.typed && last.band === band ? { ...draft, taps: draft.taps.slice(0, -1) } : draft;
  return withTap(before, { band, by: people - bandsOf(before)[band], typed: true });
}

/** Those of `people` who are there, from one age band to another, in one step. */
export function moved(draft: Draft, from: AgeBand, to: AgeBand, people: number): Draft {
  const bands = bandsOf(draft);
  const going = Math.min(people, bands[from], mostPeople - bands[to]);
  if (going <= 0 || from === to) return draft;
  return { ...draft, taps: [...draft.taps, { band: from, by: -going }, { band: to, by: going, joined: true }] };
}

/** `people` more, or fewer where it is negative, who came from the other count or went there. */
export function handedOver(draft: Draft, band: AgeBand, people: number, area: string): Draft {
  return withTap(draft, { band, by: people, handedOver: area });
}

function withTap(draft: Draft, tap: Tap): Draft {
  const before = bandsOf(draft)[tap.band];
  const after = Math.min(mostPeople, Math.max(0, before + tap.by));
  return after === before ? draft : { ...draft, taps: [...draft.taps, { ...tap, by: after - before }] };
}

/** Begun anew: nobody counted, and the clock at the start. The step can be undone, the clock cannot. */
export function restarted({ pausedAt: _, pausedMs: __, ...draft }: Draft, now: number): Draft {
  const there = ageBands.filter((band) => bandsOf(draft)[band] > 0);
  const leaving = there.map((band, index) => ({
    band,
    by: -bandsOf(draft)[band],
    ...(index > 0 && { joined: true as const }),
  }));
  return { ...draft, startedAt: now, activeMs: 0, taps: [...draft.taps, ...leaving] };
}

/** The taps in the steps in which they were made, oldest first. */
export function listSteps({ taps }: Pick<Draft, 'taps'>): readonly (readonly Tap[])[] {
  const starts = taps.flatMap((tap, at) => (tap.joined ? [] : [at]));
  return starts.map((start, index) => taps.slice(start, starts[index + 1]));
}

/** The taps of the last step; none where nothing was tapped yet. */
function lastStep({ taps }: Pick<Draft, 'taps'>): readonly Tap[] {
  return taps.slice(taps.findLastIndex((tap) => !tap.joined));
}

export function canUndo(draft: Draft): boolean {
  const step = lastStep(draft);
  return step.length > 0 && step.every((tap) => tap.handedOver === undefined);
}

export function undone(draft: Draft): Draft {
  return canUndo(draft) ? { ...draft, taps: draft.taps.slice(0, -lastStep(draft).length) } : draft;
}

/** Nothing was entered: leaving such a count leaves no trace. */
export function isUntouched(draft: Draft): boolean {
  return draft.revision === 0;
}
