import { type AveragingBasis, averagingBases } from '../../domain/averaging-basis.ts';
import type { PublishedValue } from '../../domain/import-record.ts';
import { shifts } from '../../domain/slot.ts';
import { type Fraction, fraction } from '../../stats/fraction.ts';
import { mean } from '../../stats/means.ts';
import { sumOfRounded } from '../../stats/sum-of-rounded.ts';
import { areaMean, type MeanOf, summedAreas, totalMean } from '../exact-means.ts';
import type { OccasionCells } from '../season-cells.ts';
import type { ComparedScope } from './compared-scope.ts';
import { printedDigits } from './printed-digits.ts';
import { listRoundSums, perRound } from './round-sums.ts';

/**
 * In which order it is rounded, and over what: the unrounded means summed and rounded once, as this program does; each area rounded to
 * tenths or to whole people before they are summed; per round over complete rounds, or over every round; the plain sum of people; the
 * greatest number of one count or round.
 */
export const comparedWays = [
  'rounded_once',
  'sum_of_tenths',
  'sum_of_wholes',
  'complete_rounds',
  'every_round',
  'observations',
  'greatest',
] as const;
export type ComparedWay = (typeof comparedWays)[number];

/** One number that the season could have been printed with. */
export type Candidate = {
  readonly way: ComparedWay;
  /** Null where day and evening are not brought together: of one shift, or per round. */
  readonly basis: AveragingBasis | null;
  readonly value: Fraction | null;
  /** How many counts or rounds it is of. */
  readonly n: number;
};

type Published = Pick<PublishedValue, 'measure' | 'shift' | 'band' | 'low'>;

/** Every number of a scope that a published one of this kind may have been. */
export function listCandidates(
  over: ComparedScope,
  occasions: readonly OccasionCells[],
  published: Published,
): readonly Candidate[] {
  if (published.measure === 'observations') return [observations(over, published)];
  if (published.measure === 'peak') return [greatest(over, occasions, published)];
  return means(over, occasions, published);
}

function means(over: ComparedScope, occasions: readonly OccasionCells[], published: Published): readonly Candidate[] {
  const { shift } = published;
  const ofs: readonly MeanOf[] = shift ? [shift] : averagingBases;
  const once = ofs.map((of) => candidate('rounded_once', of, exactMean(over, of), over));
  if (over.area !== null) return once;
  const places = printedDigits(published.low).places === 0 ? [1, 0] : [1];
  const rounded = ofs.flatMap((of) =>
    places.map((one) => candidate(one === 1 ? 'sum_of_tenths' : 'sum_of_wholes', of, roundedSum(over, of, one), over)),
  );
  const areas = over.averages.areas.map(({ area }) => area);
  const rounds = listRoundSums(occasions, { ...published, areas });
  const perRounds = (['complete', 'every'] as const).map((which): Candidate => {
    const tally = perRound(rounds, which);
    return {
      way: which === 'complete' ? 'complete_rounds' : 'every_round',
      basis: null,
      value: mean(tally),
      n: tally.n,
    };
  });
  return [...once, ...rounded, ...perRounds];
}

function candidate(way: ComparedWay, of: MeanOf, value: Fraction | null, over: ComparedScope): Candidate {
  const { total, areas } = over.averages;
  const averaged = areas.find(({ area }) => area === over.area) ?? total;
  const isShift = of === 'day' || of === 'evening';
  const n = isShift ? averaged[of].counted : averaged.day.counted + averaged.evening.counted;
  return { way, basis: isShift ? null : of, value, n };
}

function exactMean({ averages, area }: ComparedScope, of: MeanOf): Fraction | null {
  const own = averages.areas.find((one) => one.area === area);
  return own ? areaMean(own, of) : totalMean(averages.areas, of);
}

function roundedSum({ averages }: ComparedScope, of: MeanOf, places: number): Fraction | null {
  const own = summedAreas(averages.areas, of).map((area) => areaMean(area, of));
  return sumOfRounded(own, places);
}

function observations(over: ComparedScope, { shift }: Published): Candidate {
  const { total, areas } = over.averages;
  const averaged = areas.find(({ area }) => area === over.area) ?? total;
  const taking = shifts.filter((one) => (shift ?? one) === one);
  const n = taking.reduce((counts, one) => counts + averaged[one].counted, 0);
  const sum = taking.reduce((people, one) => people + averaged[one].sum, 0);
  return { way: 'observations', basis: null, value: n === 0 ? null : fraction(sum, 1), n };
}

/** Of an area its greatest count, of several the greatest complete round. */
function greatest(over: ComparedScope, occasions: readonly OccasionCells[], published: Published): Candidate {
  const areas = over.area === null ? over.averages.areas.map(({ area }) => area) : [over.area];
  const rounds = listRoundSums(occasions, { ...published, areas }).filter(({ isComplete }) => isComplete);
  const most = rounds.length === 0 ? null : fraction(Math.max(...rounds.map(({ sum }) => sum)), 1);
  return { way: 'greatest', basis: null, value: most, n: rounds.length };
}
