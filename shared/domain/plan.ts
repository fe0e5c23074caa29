import * as z from 'zod/mini';
import { dayMs } from '../time.ts';
import { averagingBases } from './averaging-basis.ts';
import { EditionPart, EditionWithdrawal } from './edition-record.ts';
import { ImportRecord } from './import-record.ts';
import { PublicationRule } from './publication.ts';
import { CalendarDay, Identifier, Shift, Title } from './slot-schema.ts';

const Uuid = z.uuid();
const Year = z.int().check(z.minimum(1900), z.maximum(2999));
const Clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/**
 * What breaks an area's series on a day, each with the footnote that it forces. `merged`: from then on the area holds these
 * as well; `split`: from then on these are counted on their own; `retired`: not counted from then on.
 */
export const AreaBreak = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('renamed'), on: CalendarDay, was: Title }),
  z.strictObject({ kind: z.literal('merged'), on: CalendarDay, areas: z.array(Identifier) }),
  z.strictObject({ kind: z.literal('split'), on: CalendarDay, areas: z.array(Identifier) }),
  z.strictObject({ kind: z.literal('retired'), on: CalendarDay }),
]);
export type AreaBreak = Readonly<z.infer<typeof AreaBreak>>;

/** A place that is counted. */
export const Area = z.strictObject({
  kind: z.literal('area'),
  id: Identifier,
  name: Title,
  aliases: z.array(Title).check(z.maxLength(20)),
  /** Where the area begins and ends, in words. */
  boundary: z.nullable(z.string().check(z.maxLength(1000))),
  /** The service nearby whose opening hours move the numbers, if there is one. */
  service: z.nullable(Title),
  firstYear: z.nullable(Year),
  lastYear: z.nullable(Year),
  /** Absent in versions from before there were any. */
  breaks: z.optional(z.array(AreaBreak)),
});
export type Area = Readonly<z.infer<typeof Area>>;

/** Days inside an area's time in a season on which it was not counted, or not in these shifts. */
export const Pause = z.strictObject({
  from: CalendarDay,
  to: CalendarDay,
  shifts: z.nullable(z.array(Shift).check(eachOnce<z.infer<typeof Shift>>((shift) => shift))),
});
export type Pause = Readonly<z.infer<typeof Pause>>;

/** How an area takes part in a season; the list stands in walking order. Null means: the whole season, every shift. */
export const SeasonArea = z.strictObject({
  area: Identifier,
  from: z.nullable(CalendarDay),
  to: z.nullable(CalendarDay),
  shifts: z.nullable(z.array(Shift).check(eachOnce<z.infer<typeof Shift>>((shift) => shift))),
  /** What lies between its spells. Absent in versions from before there were any. */
  pauses: z.optional(z.array(Pause)),
});
export type SeasonArea = Readonly<z.infer<typeof SeasonArea>>;

export const ShiftWindow = z.strictObject({ id: Shift, from: Clock, to: Clock });
export type ShiftWindow = Readonly<z.infer<typeof ShiftWindow>>;

export const AreaGroup = z.strictObject({ id: Identifier, name: Title, areas: z.array(Identifier) });
export type AreaGroup = Readonly<z.infer<typeof AreaGroup>>;

/** The areas a figure is made over, and the footnote that leaving something out forces. */
export const ComparisonSet = z.strictObject({
  id: Identifier,
  name: Title,
  areas: z.array(Identifier),
  note: z.nullable(z.string().check(z.maxLength(200))),
});
export type ComparisonSet = Readonly<z.infer<typeof ComparisonSet>>;

export const seasonStates = ['draft', 'open', 'closed', 'published', 'archived'] as const;
export type SeasonState = (typeof seasonStates)[number];

/** One summer's plan; at most a year, for its days are all written out. */
export const Season = z
  .strictObject({
    kind: z.literal('season'),
    id: Identifier,
    state: z.enum(seasonStates),
    from: CalendarDay,
    to: CalendarDay,
    /** ISO weekdays, 1 Monday … 7 Sunday. */
    weekdays: z.array(z.int().check(z.minimum(1), z.maximum(7))),
    shifts: z.array(ShiftWindow).check(eachOnce<ShiftWindow>(({ id }) => id)),
    areas: z.array(SeasonArea).check(eachOnce<SeasonArea>(({ area }) => area)),
    groups: z.array(AreaGroup),
    sets: z.array(ComparisonSet),
    bands: z.array(z.enum(['under_18', 'from_18_to_25', 'over_25', 'unknown'])),
    basis: z.enum(averagingBases),
    /** When the season was closed: the highest sequence number held from each install. What lies beyond came after. */
    closedAt: z.nullable(z.record(Uuid, z.int().check(z.minimum(0)))),
    /** Of a season that a file of old counts made: its rounds are those that the file has, and the weekdays make none. */
    isListed: z.optional(z.literal(true)),
  })
  .check(z.refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) < 366 * dayMs));
export type Season = Readonly<z.infer<typeof Season>>;

/** One date and shift that differs from the season's pattern: cancelled, planned besides it, or with other areas. */
export const OccasionChange = z.strictObject({
  kind: z.literal('occasion'),
  season: Identifier,
  date: CalendarDay,
  shift: Shift,
  state: z.enum(['planned', 'cancelled']),
  reason: z.nullable(z.string().check(z.maxLength(500))),
  /** Null: the areas that the season counts on that date and shift. */
  areas: z.nullable(z.array(Identifier).check(eachOnce<string>((area) => area))),
});
export type OccasionChange = Readonly<z.infer<typeof OccasionChange>>;

/** Who is to count on one date and shift. A phone belongs to a person or a team, and both have an id. */
export const Assignment = z.strictObject({
  kind: z.literal('assignment'),
  season: Identifier,
  date: CalendarDay,
  shift: Shift,
  counters: z
    .array(
      z.strictObject({
        person: z.string().check(z.minLength(1), z.maxLength(64)),
        /** Null: every area of the round. */
        areas: z.nullable(z.array(Identifier).check(eachOnce<string>((area) => area))),
      }),
    )
    .check(eachOnce<{ person: string }>(({ person }) => person)),
});
export type Assignment = Readonly<z.infer<typeof Assignment>>;

export const PlanObject = z.discriminatedUnion('kind', [
  Area,
  Season,
  OccasionChange,
  Assignment,
  ImportRecord,
  EditionPart,
  EditionWithdrawal,
  PublicationRule,
]);
export type PlanObject = Readonly<z.infer<typeof PlanObject>>;

/** Kept in the log beside the plan, and no part of what is planned. */
export function isOfEdition(object: PlanObject): object is EditionPart | EditionWithdrawal {
  return object.kind === 'edition' || object.kind === 'edition_withdrawal';
}

/** Which plan object a version belongs to. */
export function planKey(object: PlanObject): string {
  if ('date' in object) return `${object.kind}:${object.season}|${object.date}|${object.shift}`;
  if (object.kind === 'import' || object.kind === 'edition') return `${object.kind}:${object.id}|${object.part}`;
  if (object.kind === 'publication') return `${object.kind}:rule`;
  return `${object.kind}:${object.id}`;
}

/** Nothing stands twice in a list: an area named twice would be counted twice. */
function eachOnce<T>(keyOf: (one: T) => unknown) {
  return z.refine<readonly T[]>((list) => new Set(list.map(keyOf)).size === list.length);
}
