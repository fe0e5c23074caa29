import type { AveragingBasis } from '../../domain/averaging-basis.ts';
import type { Profile } from '../../domain/publication.ts';
import type { MethodText } from './method-text.ts';
import type { MethodWording } from './method-wording.ts';
import type { SeasonFacts } from './season-facts.ts';

export type MethodFacts = {
  readonly seasons: readonly SeasonFacts[];
  /** What the numbers are worked out by: one basis, or several where the seasons differ. */
  readonly bases: readonly AveragingBasis[];
  /** Years of which only earlier reports tell. */
  readonly publishedYears: readonly number[];
  readonly profile: Profile;
  readonly fewerThan: number | null;
  readonly isMadeUp: boolean;
};

/** The method in whole sentences, each from a fixed template: nothing is left out because nobody thought of it. */
export function writeMethod(facts: MethodFacts, words: MethodWording): MethodText {
  const { seasons, bases, isMadeUp, publishedYears } = facts;
  const sections = [
    {
      heading: words.headings.what,
      paragraphs: [
        ...(isMadeUp ? [words.madeUp] : []),
        words.who,
        ...wheres(seasons, words),
        ...(publishedYears.length > 0 ? [words.published(publishedYears)] : []),
      ],
    },
    { heading: words.headings.carriedOut, paragraphs: seasons.map((season) => howItWent(season, words)) },
    {
      heading: words.headings.reckoning,
      paragraphs: [
        [words.mean, ...bases.map((basis) => words.basis[basis])].join(' '),
        words.sums,
        words.zeroAndMissing,
        words.rounding,
      ],
    },
    { heading: words.headings.age, paragraphs: [words.age, ...unknownShares(seasons, words), words.ageUnknown] },
    { heading: words.headings.breaks, paragraphs: breaksOf(seasons) },
    {
      heading: words.headings.caveats,
      paragraphs: [
        words.samePerson,
        words.moves,
        words.notResearch,
        [words.profile[facts.profile], ...(facts.fewerThan === null ? [] : [words.fewerThan(facts.fewerThan)])].join(
          ' ',
        ),
      ],
    },
  ];
  return sections.filter(({ paragraphs }) => paragraphs.length > 0);
}

/** Seasons that were counted on the same days, at the same hours and in the same areas stand in one sentence. */
function wheres(seasons: readonly SeasonFacts[], words: MethodWording): readonly string[] {
  const alike = new Map<string, SeasonFacts[]>();
  for (const season of seasons) {
    const key = words.where([0], season);
    alike.set(key, [...(alike.get(key) ?? []), season]);
  }
  return [...alike.values()].flatMap((own) =>
    own[0]
      ? [
          words.where(
            own.map(({ year }) => year),
            own[0],
          ),
        ]
      : [],
  );
}

function howItWent(season: SeasonFacts, words: MethodWording): string {
  const { estimated, missing, notYetDue, notCounted, zeros, changedAfterwards } = season;
  return [
    words.season(
      season.year,
      season.rounds.map((rounds) => words.rounds(rounds)),
    ),
    words.counts(season.asked, season.counted),
    ...(notCounted.length > 0 ? [words.notCounted(notCounted)] : []),
    ...(missing > 0 ? [words.missing(missing)] : []),
    ...(notYetDue > 0 ? [words.notYetDue(notYetDue)] : []),
    ...(zeros > 0 ? [words.zeros(zeros)] : []),
    ...(estimated > 0 ? [words.estimated(estimated)] : []),
    ...(changedAfterwards > 0 ? [words.changedAfterwards(changedAfterwards)] : []),
  ].join(' ');
}

function unknownShares(seasons: readonly SeasonFacts[], words: MethodWording): readonly string[] {
  const shares = seasons
    .filter(({ people }) => people > 0)
    .map(({ year, people, unknownAge }) => ({ year, percent: percentOf(unknownAge, people) }));
  return shares.length > 0 ? [words.unknownShare(shares)] : [];
}

/** Half up, from whole people; a share that is not nothing never reads 0. */
function percentOf(part: number, whole: number): string {
  const percent = Math.floor((200 * part + whole) / (2 * whole));
  return part > 0 && percent === 0 ? '<1' : String(percent);
}

/** Each with the year it is about; what several seasons say alike is said once. */
function breaksOf(seasons: readonly SeasonFacts[]): readonly string[] {
  const years = new Map<string, number[]>();
  for (const { year, notes } of seasons) for (const note of notes) years.set(note, [...(years.get(note) ?? []), year]);
  const all = seasons.length;
  return [...years].map(([note, own]) => (own.length === all ? ended(note) : `${own.join(', ')}: ${ended(note)}`));
}

function ended(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
