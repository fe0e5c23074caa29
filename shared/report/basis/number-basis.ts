import { type AskedBand, askedValue } from '../../domain/age-band.ts';
import { type AveragingBasis, averagingBases } from '../../domain/averaging-basis.ts';
import { type Shift, shifts } from '../../domain/slot.ts';
import type { AreaAverages, Averages, ShownMean } from '../averages.ts';
import { cutOccasions } from '../cut.ts';
import { averagesOfPart, type SeasonRecord, type SeasonWithSlots, toSeasonRecord } from '../season-averages.ts';
import type { OccasionCells } from '../season-cells.ts';
import { talliesOf } from '../tallies.ts';
import type { Wording } from '../wording.ts';
import type { BasisAsked } from './basis-asked.ts';
import { type BasisOccasion, listBasisOccasions } from './basis-occasions.ts';
import { type NumberValue, numberOf } from './number-value.ts';
import { onlyAreas } from './only-areas.ts';
import { type ShiftBasis, shiftBasis } from './shift-basis.ts';

/** A number with everything that stands behind it. */
export type NumberBasis = NumberValue & {
  /** Null: the areas of the set in total. */
  readonly areaName: string | null;
  /** The group's name, or the set's; null for every area, where the season gives that no name. */
  readonly setName: string | null;
  readonly n: number;
  readonly planned: number;
  readonly shifts: readonly ShiftBasis[];
  /** The same counts by the other bases. */
  readonly others: readonly ({ readonly basis: AveragingBasis; readonly formula: string | null } & ShownMean)[];
  /** A total's areas. */
  readonly members: readonly ({ readonly area: string; readonly name: string } & ShownMean)[];
  /** Null where the reader may not see which occasions they are. */
  readonly occasions: readonly BasisOccasion[] | null;
  readonly notes: readonly string[];
};

/** `seesCounts`: whether the reader may read what a single count says. */
export type Reader = { readonly seesCounts: boolean };

/** Opens a number. Null where the season has no such set, or the plan asks for no such area in this part of it. */
export function basisOf(
  whole: SeasonWithSlots,
  asked: BasisAsked,
  wording: Wording,
  reader: Reader,
): NumberBasis | null {
  const { sets, groups } = whole.planned.season;
  const group = groups.find(({ id }) => id === asked.group);
  if (asked.group !== null && !group) return null;
  const record = group ? toSeasonRecord(onlyAreas(whole, group.areas)) : whole;
  const part = cutOccasions(record.occasions, asked).filter(({ shift }) => (asked.shift ?? shift) === shift);
  const inPart = averagesOfPart(
    record,
    talliesOf(() => part),
    asked,
    wording,
  );
  const area = inPart?.areas.find((one) => one.area === asked.area);
  if (!inPart || (asked.area !== null && !area)) return null;
  const isRounds = asked.measure === 'rounds';
  const occasions = isRounds ? completeRounds(part, inPart, asked) : part;
  const averages =
    (isRounds &&
      averagesOfPart(
        record,
        talliesOf(() => occasions),
        asked,
        wording,
      )) ||
    inPart;
  const averaged = area ?? averages.total;
  const own = area ? [area] : averages.areas;
  const taking = shifts.filter((shift) => (asked.shift ?? shift) === shift);
  const sumOver = (key: 'counted' | 'planned') => taking.reduce((sum, shift) => sum + averaged[shift][key], 0);
  const others = averagingBases.filter((basis) => asked.measure === 'mean' && !asked.shift && basis !== asked.basis);
  const members = new Set(own.map((one) => one.area));
  return {
    areaName: area?.name ?? null,
    setName: group?.name ?? sets.find(({ id }) => id === asked.set)?.name ?? null,
    ...numberOf(asked, averages, area),
    n: isRounds ? occasions.length : sumOver('counted'),
    planned: sumOver('planned'),
    shifts: taking.map((shift) => shiftBasis(shift, occasions, averages, area)),
    others: others.map((basis) => {
      const { value, formula } = numberOf({ ...asked, basis }, averages, area);
      return { basis, formula, ...value };
    }),
    members: area ? [] : own.map((one) => ({ area: one.area, name: one.name, ...memberValue(one, averages, asked) })),
    occasions: isOpen(asked, reader) ? listBasisOccasions(occasions, { ...asked, members }, reader) : null,
    notes: area ? notesOfArea(record, part, area, asked, wording) : averages.notes,
  };
}

/** What must be said of one area alone: nothing of its neighbours, and nothing of a sum that it has not. */
function notesOfArea(
  record: SeasonRecord,
  part: readonly OccasionCells[],
  { area, name }: AreaAverages,
  { band }: BasisAsked,
  wording: Wording,
): readonly string[] {
  const ofSums = shifts.map((shift) => wording.noNumber(name, shift));
  const notes =
    averagesOfPart(
      onlyAreas(record, [area]),
      talliesOf(() => part),
      { set: 'all', band },
      wording,
    )?.notes ?? [];
  return notes.filter((note) => !ofSums.includes(note));
}

/** What a member gives to a total: its mean, or its people where the total is a sum of people. */
function memberValue(area: Averages['areas'][number], averages: Averages, asked: BasisAsked): ShownMean {
  const measure = asked.measure === 'rounds' ? 'sum' : asked.measure;
  return numberOf({ ...asked, measure }, averages, area).value;
}

/** Which occasions had minors, or police, is for those who may read single counts. */
function isOpen({ band, police, service }: BasisAsked, { seesCounts }: Reader): boolean {
  return seesCounts || (band !== 'under_18' && police === null && service === null);
}

/** Those of the shift on which every planned area of the set says something of the asked ages. */
function completeRounds(
  occasions: readonly OccasionCells[],
  { areas }: Averages,
  { shift, band }: { readonly shift: Shift | null; readonly band: AskedBand },
): readonly OccasionCells[] {
  const own = new Set(areas.map(({ area }) => area));
  return occasions.filter((occasion) => {
    const cells = occasion.cells.filter(({ area, isPlanned }) => own.has(area) && isPlanned);
    const isComplete = cells.every(({ bands }) => bands !== null && askedValue(bands, band) !== null);
    return (shift ?? occasion.shift) === occasion.shift && cells.length > 0 && isComplete;
  });
}
