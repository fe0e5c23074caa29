import type { AskedBand } from '../domain/age-band.ts';
import type { AveragingBasis } from '../domain/averaging-basis.ts';
import type { Area } from '../domain/plan.ts';
import type { PlannedSeason } from '../sync/fold-plan.ts';
import type { StandingSlot } from '../sync/fold-slot.ts';
import type { Day, Instant } from '../time.ts';
import { type Averages, averagesOf } from './averages.ts';
import { cutOccasions, wholeSeason } from './cut.ts';
import { membersOf } from './members.ts';
import { type OccasionCells, seasonCells } from './season-cells.ts';
import type { Wording } from './wording.ts';

/** One season at one moment: what the plan asks for, and what stands of it. */
export type SeasonRecord = {
  readonly planned: PlannedSeason;
  readonly occasions: readonly OccasionCells[];
  readonly areas: ReadonlyMap<string, Area>;
  readonly now: Instant;
  readonly isMadeUp: boolean;
};

/** With the slots that its cells were made of, which are several times as large. */
export type SeasonWithSlots = SeasonRecord & { readonly slots: readonly StandingSlot[] };

export function toSeasonRecord(found: Omit<SeasonWithSlots, 'occasions'>): SeasonWithSlots {
  return { ...found, occasions: seasonCells(found.planned, found.slots, found) };
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
  return averagesOfPart(record, cutOccasions(record.occasions, { ...wholeSeason, from, to }), asked, wording);
}

/** The same of some of its occasions. */
export function averagesOfPart(
  record: SeasonRecord,
  occasions: readonly OccasionCells[],
  asked: Pick<AveragesAsked, 'set' | 'band'>,
  wording: Wording,
): SeasonAverages | null {
  const found = membersOf(record.planned, asked.set, record.areas, wording);
  if (!found) return null;
  const averages = averagesOf(occasions, found.members, asked.band);
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
