import type { PublishedValue } from '../../domain/import-record.ts';
import { impliedCounts } from '../../stats/implied-counts.ts';
import { roundedTo } from '../../stats/rounded-to.ts';
import { basisPath } from '../basis/basis-asked.ts';
import type { Reader } from '../basis/number-basis.ts';
import { wholeSeason } from '../cut.ts';
import type { SeasonRecord } from '../season-averages.ts';
import type { OccasionCells } from '../season-cells.ts';
import type { Wording } from '../wording.ts';
import { type Candidate, listCandidates } from './candidates.ts';
import { type ComparedScope, comparedScopes } from './compared-scope.ts';
import { judge, printedDigits, type Verdict } from './printed-digits.ts';
import { listRoundSums } from './round-sums.ts';

export type ComparedNumber = Pick<Candidate, 'way' | 'basis' | 'n'> & {
  /** The set's, group's or area's name; null for every area, where the season gives that no name. */
  readonly over: string | null;
  /** With as many decimals as the published number. */
  readonly shown: string | null;
  /** With two decimals more, for how near it is. */
  readonly nearer: string | null;
  readonly verdict: Verdict;
  /** Where the API opens it; null for a number that is reckoned in another's way. */
  readonly opens: string | null;
};

/** What a sum and a mean of the same people, published both, say of the number of rounds between them. */
export type ImpliedRounds = {
  readonly sum: number;
  readonly from: number;
  readonly to: number | null;
  readonly held: number;
};

export type Comparison = {
  readonly numbers: readonly ComparedNumber[];
  readonly implied: ImpliedRounds | null;
};

/**
 * A season beside a published number: under each basis, set and order of rounding, and which of them are the same to the printed digit.
 * `others`: what else was published, for the sum that belongs to a mean.
 */
export function compareValue(
  record: SeasonRecord,
  value: PublishedValue,
  others: readonly PublishedValue[],
  wording: Wording,
  { seesCounts }: Reader,
): Comparison {
  const occasions = record.occasions;
  // The greatest number of one evening by age is what a single count says.
  const isHeldBack = value.measure === 'peak' && value.band !== 'all' && !seesCounts;
  const scopes = isHeldBack ? [] : comparedScopes(record, value, wording);
  const numbers = scopes.flatMap((over) =>
    listCandidates(over, occasions, value).map((one) => toNumber(one, over, value, record)),
  );
  return { numbers, implied: impliedBy(value, others, scopes[0], occasions) };
}

function toNumber(
  candidate: Candidate,
  over: ComparedScope,
  published: PublishedValue,
  record: SeasonRecord,
): ComparedNumber {
  const { way, basis, n, value } = candidate;
  const { places } = printedDigits(published.high ?? published.low);
  return {
    way,
    basis,
    n,
    over: over.name,
    shown: value && roundedTo(value, places),
    nearer: value && roundedTo(value, places + 2),
    verdict: judge(value, published),
    opens: value && opensAt(candidate, over, published, record),
  };
}

function opensAt(
  { way, basis }: Candidate,
  over: ComparedScope,
  { shift, band }: PublishedValue,
  record: SeasonRecord,
) {
  if (way !== 'rounded_once' && way !== 'observations') return null;
  const { season } = record.planned;
  const measure = way === 'observations' ? 'sum' : 'mean';
  const { set, group, area } = over;
  const asked = { season: season.id, area, group, set, shift, band, measure, ...wholeSeason } as const;
  return basisPath({ ...asked, basis: basis ?? season.basis });
}

/** 55 observations at a mean of 0,7: 74 to 84 rounds. Only where both are plain numbers of the same people. */
function impliedBy(
  value: PublishedValue,
  others: readonly PublishedValue[],
  over: ComparedScope | undefined,
  occasions: readonly OccasionCells[],
): ImpliedRounds | null {
  if (value.measure !== 'mean' || !isPlain(value) || value.year === null || value.countedBy !== null) return null;
  const sum = others.find(
    (other) =>
      other.measure === 'observations' &&
      isPlain(other) &&
      other.year === value.year &&
      other.scope === value.scope &&
      other.shift === value.shift &&
      other.band === value.band,
  );
  if (!sum) return null;
  const areas = over?.averages.areas.map(({ area }) => area) ?? [];
  const held = listRoundSums(occasions, { ...value, areas }).length;
  return { sum: sum.low, ...impliedCounts(sum.low, printedDigits(value.low)), held };
}

function isPlain({ high, qualifier }: PublishedValue): boolean {
  return high === null && qualifier === null;
}
