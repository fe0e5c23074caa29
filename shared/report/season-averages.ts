import type { AskedBand } from '../domain/age-band.ts';
import type { AveragingBasis } from '../domain/averaging-basis.ts';
import { occasionEnd } from '../domain/occasion.ts';
import type { Area } from '../domain/plan.ts';
import type { PlannedSeason } from '../sync/fold-plan.ts';
import type { StandingSlot } from '../sync/fold-slot.ts';
import type { Day, Instant } from '../time.ts';
import { type Averages, averagesOf } from './averages.ts';
import { type Cut, cutOccasions, isWhole, wholeSeason } from './cut.ts';
import { membersOf } from './members.ts';
import { type OccasionCells, seasonCells } from './season-cells.ts';
import { type Tallies, talliesOf } from './tallies.ts';
import type { Wording } from './wording.ts';

/** One season at one moment: what the plan asks for, and what stands of it. */
export type SeasonRecord = {
  readonly planned: PlannedSeason;
  readonly occasions: readonly OccasionCells[];
  /** Of all its occasions. */
  readonly tallies: Tallies;
  readonly areas: ReadonlyMap<string, Area>;
  readonly isMadeUp: boolean;
  /** When the next of its occasions ends, and time alone makes what nobody has answered missing. Infinite where all have ended. */
  readonly nextEnd: Instant;
};

/** With what its cells were made of, to make them anew as if something were otherwise. */
export type SeasonWithSlots = SeasonRecord & { readonly slots: readonly StandingSlot[]; readonly now: Instant };

export function toSeasonRecord(found: Omit<SeasonWithSlots, 'occasions' | 'tallies' | 'nextEnd'>): SeasonWithSlots {
  const occasions = seasonCells(found.planned, found.slots, found);
  const nextEnd = nextEndOf(occasions, found.planned);
  return { ...found, occasions, tallies: talliesOf(() => occasions), nextEnd };
}

export function nextEndOf(occasions: readonly OccasionCells[], { season }: PlannedSeason): Instant {
  const ends = occasions.filter(({ isDue }) => !isDue).map((occasion) => occasionEnd(season, occasion));
  return Math.min(Number.POSITIVE_INFINITY, ...ends);
}

export type AveragesAsked = {
  readonly set: string;
  readonly band: AskedBand;
  readonly basis: AveragingBasis;
  readonly from: Day | null;
  readonly to: Day | null;
};

export type SeasonAverages = Averages & { readonly notes: readonly string[] };

/** The averages of a season with the notes they need. Null where the season has no such set. */
export function seasonAverages(record: SeasonRecord, asked: AveragesAsked, wording: Wording): SeasonAverages | null {
  const { from, to } = asked;
  return averagesOfPart(record, talliesIn(record, { ...wholeSeason, from, to }), asked, wording);
}

/** Those of a part of a season; the whole season's are found once. */
export function talliesIn(record: SeasonRecord, cut: Cut): Tallies {
  return isWhole(cut) ? record.tallies : talliesOf(() => cutOccasions(record.occasions, cut));
}

/** The same of some of its occasions. */
export function averagesOfPart(
  record: SeasonRecord,
  part: Tallies,
  asked: Pick<AveragesAsked, 'set' | 'band'>,
  wording: Wording,
): SeasonAverages | null {
  const found = membersOf(record.planned, asked.set, record.areas, wording);
  if (!found) return null;
  const averages = averagesOf(part, found.members, asked.band);
  return {
    ...averages,
    notes: [
      ...(record.isMadeUp ? [wording.madeUp] : []),
      ...found.notes,
      ...notesOnNumbers(averages, asked.band, wording),
    ],
  };
}

function notesOnNumbers({ areas, total }: Averages, band: AskedBand, wording: Wording): readonly string[] {
  const nameOf = (id: string) => areas.find(({ area }) => area === id)?.name ?? id;
  const estimated = total.day.estimated + total.evening.estimated;
  const ageUnknown = total.day.ageUnknown + total.evening.ageUnknown;
  return [
    ...total.missing.map(({ area, shift }) => wording.noNumber(nameOf(area), shift)),
    ...(estimated > 0 ? [wording.estimated(estimated)] : []),
    ...(ageUnknown > 0 ? [wording.ageUnknown(ageUnknown)] : []),
    ...(band === 'zero_to_25' ? [wording.unknownAgeLeftOut] : []),
    ...(band === 'under_18' ? [wording.observations] : []),
    ...(band !== 'all' && band !== 'unknown' ? [wording.ageIsJudged] : []),
  ];
}
