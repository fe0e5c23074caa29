import { type AgeBand, type Bands, nobody, totalOf } from '#shared/domain/age-band.ts';
import type { Conditions } from '#shared/domain/count.ts';
import type { Slot } from '#shared/domain/slot.ts';

/** One press on a pad, a minus, or a typed number: how much one age band changed by. The trail is what undo walks back. */
export type Tap = { readonly band: AgeBand; readonly by: number };

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
  readonly activeMs: number;
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

const mostPeople = 9999;

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
  const before = bandsOf(draft)[band];
  const after = Math.min(mostPeople, Math.max(0, before + by));
  return after === before ? draft : { ...draft, taps: [...draft.taps, { band, by: after - before }] };
}

/** A number typed instead of tapped: one step in the trail. */
export function typed(draft: Draft, band: AgeBand, people: number): Draft {
  return tapped(draft, band, people - bandsOf(draft)[band]);
}

export function undone(draft: Draft): Draft {
  return { ...draft, taps: draft.taps.slice(0, -1) };
}

/** Nothing was entered: leaving such a count leaves no trace. */
export function isUntouched(draft: Draft): boolean {
  return draft.revision === 0;
}
