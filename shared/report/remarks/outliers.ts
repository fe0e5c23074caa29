import { totalOf } from '../../domain/age-band.ts';
import { groupBy } from '../../group-by.ts';
import { outerFences } from '../../stats/outer-fences.ts';
import { fewestForUsual, leastSpread } from '../usual-totals.ts';
import type { Entering } from './entering.ts';

/** What is usual in this area and shift this season: from `atLeast` to `atMost` people, by `n` counts. */
export type OutlierFacts = {
  readonly about: 'outlier';
  readonly total: number;
  readonly atLeast: number;
  readonly atMost: number;
  readonly n: number;
};

/**
 * Counts beyond Tukey's outer fences of their own season, area and shift, from 8 counts on: the rule by which a phone asks
 * "Stemmer tallet?", and its twin below. Of what a fence leaves inside the whole people are named.
 */
export function findOutliers(counts: readonly Entering[]): readonly { count: Entering; facts: OutlierFacts }[] {
  const groups = groupBy(counts, ({ place: { season, area, shift } }) => `${season}|${area}|${shift}`);
  return [...groups.values()].flatMap((group) => {
    const totals = group.map(({ bands }) => totalOf(bands));
    const fences = totals.length < fewestForUsual ? null : outerFences(totals, leastSpread);
    if (fences === null) return [];
    const [atLeast, atMost] = [Math.max(0, Math.ceil(fences.lower)), Math.floor(fences.upper)];
    return group.flatMap((count) => {
      const total = totalOf(count.bands);
      const facts = { about: 'outlier' as const, total, atLeast, atMost, n: group.length };
      return total < atLeast || total > atMost ? [{ count, facts }] : [];
    });
  });
}
