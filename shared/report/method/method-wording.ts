import type { AveragingBasis } from '../../domain/averaging-basis.ts';
import type { NotCountedReason } from '../../domain/count.ts';
import type { Profile } from '../../domain/publication.ts';
import type { RoundFacts, SeasonFacts } from './season-facts.ts';

/** The templates of the method text. */
export type MethodWording = {
  /** Over all of it. */
  readonly title: string;
  readonly headings: Readonly<Record<'what' | 'carriedOut' | 'reckoning' | 'age' | 'breaks' | 'caveats', string>>;
  readonly madeUp: string;
  readonly who: string;
  /** `years`: those that were counted alike. */
  readonly where: (years: readonly number[], season: SeasonFacts) => string;
  readonly published: (years: readonly number[]) => string;
  readonly season: (year: number, rounds: readonly string[]) => string;
  readonly rounds: (rounds: RoundFacts) => string;
  readonly counts: (asked: number, counted: number) => string;
  readonly notCounted: (reasons: readonly { readonly reason: NotCountedReason; readonly n: number }[]) => string;
  readonly missing: (n: number) => string;
  readonly notYetDue: (n: number) => string;
  readonly zeros: (n: number) => string;
  readonly estimated: (n: number) => string;
  readonly changedAfterwards: (n: number) => string;
  readonly mean: string;
  readonly basis: Readonly<Record<AveragingBasis, string>>;
  readonly sums: string;
  readonly zeroAndMissing: string;
  readonly rounding: string;
  readonly age: string;
  readonly unknownShare: (shares: readonly { readonly year: number; readonly percent: string }[]) => string;
  readonly ageUnknown: string;
  readonly samePerson: string;
  readonly moves: string;
  readonly notResearch: string;
  readonly profile: Readonly<Record<Profile, string>>;
  readonly fewerThan: (n: number) => string;
};

/** 2017, 2018, 2019 and 2021 become "2017–2019, 2021". */
export function yearSpans(years: readonly number[]): readonly string[] {
  const spans: [number, number][] = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && year <= last[1] + 1) last[1] = year;
    else spans.push([year, year]);
  }
  return spans.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
}
