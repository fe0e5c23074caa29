import type { SeasonRecord } from '#shared/report/season-averages.ts';
import type { Instant } from '#shared/time.ts';
import type { Database } from './database.ts';
import { readPosition } from './store/events.ts';

export type AnswerCache = {
  /** The answer kept under `key`, or `compute`'s. */
  readonly answer: <T>(key: string, now: Instant, compute: () => Computed<T>) => T;
};
export type Computed<T> = { readonly value: T; readonly from: readonly Pick<SeasonRecord, 'nextEnd'>[] };

/**
 * An answer holds until the log grows, or until the next occasion ends and an area without an answer becomes missing.
 * Nothing else can change it.
 */
export function makeAnswerCache(db: Database): AnswerCache {
  let position = -1;
  let kept = new Map<string, { readonly value: unknown; readonly until: Instant }>();
  return {
    answer: <T>(key: string, now: Instant, compute: () => Computed<T>): T => {
      const current = readPosition(db);
      if (current !== position) kept = new Map();
      position = current;
      const known = kept.get(key);
      if (known && now < known.until) return known.value as T;
      const { value, from } = compute();
      if (kept.size >= maxKept) kept.clear();
      kept.set(key, { value, until: Math.min(Number.POSITIVE_INFINITY, ...from.map(({ nextEnd }) => nextEnd)) });
      return value;
    },
  };
}

const maxKept = 500;
