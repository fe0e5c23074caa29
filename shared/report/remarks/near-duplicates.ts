import { ageBands, totalOf } from '../../domain/age-band.ts';
import { occasionKey } from '../../domain/occasion.ts';
import { groupBy } from '../../group-by.ts';
import type { PlannedSeason } from '../../sync/fold-plan.ts';
import type { Entering } from './entering.ts';

/**
 * `same_moment`: one area, two rounds, saved less than ten minutes apart. `same_numbers`: the same numbers in every age band, in
 * the next round of the shift or the next area of the walk; at least ten people in at least two bands, for small numbers
 * are often the same.
 */
export type NearDuplicateFacts = {
  readonly about: 'near_duplicate';
  readonly rule: 'same_moment' | 'same_numbers';
  readonly minutes: number | null;
};

export type NearDuplicates = { readonly counts: readonly [Entering, Entering]; readonly facts: NearDuplicateFacts };

const minuteMs = 60_000;
const tooNearMs = 10 * minuteMs;
const fewestPeople = 10;
const fewestBands = 2;

export function findNearDuplicates(
  counts: readonly Entering[],
  seasons: ReadonlyMap<string, PlannedSeason>,
): readonly NearDuplicates[] {
  const found = [...savedTogether(counts), ...sameNumbers(counts, seasons)];
  const first = new Map<string, NearDuplicates>();
  for (const one of found) if (!first.has(pairKey(one))) first.set(pairKey(one), one);
  return [...first.values()];
}

/** The same pair has the same name, whichever of the two is looked at first. */
export function pairKey({ counts }: Pick<NearDuplicates, 'counts'>): string {
  return counts
    .map(({ count }) => count.root)
    .sort()
    .join('|');
}

function savedTogether(counts: readonly Entering[]): readonly NearDuplicates[] {
  const timed = counts.flatMap((entering) => {
    const { time, source } = entering.count;
    return time && source === 'phone' ? [{ entering, savedAt: time.endedAt - (time.skewMs ?? 0) }] : [];
  });
  const byArea = groupBy(timed, ({ entering: { place } }) => `${place.season}|${place.area}`);
  return [...byArea.values()].flatMap((group) => {
    const sorted = group.sort(
      (a, b) => a.savedAt - b.savedAt || (a.entering.count.root < b.entering.count.root ? -1 : 1),
    );
    return sorted.flatMap((one, at) => {
      const next = sorted[at + 1];
      if (!next || next.savedAt - one.savedAt >= tooNearMs) return [];
      const minutes = Math.floor((next.savedAt - one.savedAt) / minuteMs);
      const facts = { about: 'near_duplicate', rule: 'same_moment', minutes } as const;
      return [{ counts: [one.entering, next.entering] as const, facts }];
    });
  });
}

function sameNumbers(
  counts: readonly Entering[],
  seasons: ReadonlyMap<string, PlannedSeason>,
): readonly NearDuplicates[] {
  const facts = { about: 'near_duplicate', rule: 'same_numbers', minutes: null } as const;
  const tellTale = counts.filter(isTellTale);
  const at = new Map(tellTale.map((one) => [`${one.place.season}|${occasionKey(one.place)}|${one.place.area}`, one]));
  return [...seasons].flatMap(([season, { occasions }]) => {
    const find = (place: { date: string; shift: 'day' | 'evening' }, area: string) =>
      at.get(`${season}|${occasionKey(place)}|${area}`);
    return occasions.flatMap((occasion, index) => {
      const next = occasions
        .slice(index + 1)
        .find(({ shift, state }) => shift === occasion.shift && state === 'planned');
      return occasion.areas.flatMap((area, step) => {
        const here = find(occasion, area);
        const neighbours = [next && find(next, area), find(occasion, occasion.areas[step + 1] ?? '')];
        return neighbours.flatMap((other) =>
          here && other && isSame(here, other) ? [{ counts: [here, other] as const, facts }] : [],
        );
      });
    });
  });
}

function isTellTale({ bands }: Entering): boolean {
  return totalOf(bands) >= fewestPeople && ageBands.filter((band) => bands[band] > 0).length >= fewestBands;
}

function isSame(one: Entering, other: Entering): boolean {
  return ageBands.every((band) => one.bands[band] === other.bands[band]);
}
