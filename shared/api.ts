import * as z from 'zod/mini';
import { type Right, roles } from './domain/access.ts';
import { askedBands } from './domain/age-band.ts';
import { averagingBases } from './domain/averaging-basis.ts';
import { flags } from './domain/flag.ts';
import { ShiftWindow, seasonStates } from './domain/plan.ts';
import { profiles } from './domain/publication.ts';
import { shifts } from './domain/slot.ts';
import { CalendarDay, Identifier, Shift } from './domain/slot-schema.ts';
import { knownPath } from './known-path.ts';
import { eventsPath } from './office-paths.ts';
import { refPath } from './ref-path.ts';
import { Push, PushAnswer } from './sync/protocol.ts';

/**
 * Every call of the HTTP API, but for the coordinator's own (`office-api.ts`), which a counter's phone need not load: method, path, who may, what goes in and what comes out. JSON only; errors as in `errors.ts`.
 * What goes in is exact. What comes out may grow: an old phone passes over keys it does not know.
 */

export const Person = z.object({ id: z.string(), name: z.string() });
const Role = z.enum(roles);
export const Flags = z.array(z.enum(flags));

const Known = z.object({ known: z.boolean() });
const Health = z.object({ status: z.literal('ok'), version: z.string(), epoch: z.string() });

const EnrolBody = z.strictObject({
  code: z.string().check(z.minLength(1), z.maxLength(40)),
  install: z.uuid(),
  /** What the phone is called in the list of phones. */
  device: z.string().check(z.maxLength(60)),
});
export const EnrolReply = z.object({ person: Person, role: Role });
export type EnrolReply = z.infer<typeof EnrolReply>;

/** The device's cookie is forgotten; of what was counted nothing is touched. */
export const SignOutReply = z.object({ signedOut: z.literal(true) });

const RefArea = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  /** Where the area begins and ends, in words; a server before this field did not say. */
  boundary: z.optional(z.nullable(z.string())),
  service: z.nullable(z.string()),
  firstYear: z.nullable(z.int()),
  lastYear: z.nullable(z.int()),
});
const RefOccasion = z.object({
  date: z.string(),
  shift: Shift,
  state: z.enum(['planned', 'cancelled']),
  reason: z.nullable(z.string()),
  areas: z.array(z.string()),
});
const RefSeason = z.object({
  id: z.string(),
  state: z.enum(seasonStates),
  from: z.string(),
  to: z.string(),
  basis: z.enum(averagingBases),
  bands: z.array(z.string()),
  shifts: z.array(ShiftWindow),
  groups: z.array(z.object({ id: z.string(), name: z.string(), areas: z.array(z.string()) })),
  sets: z.array(
    z.object({ id: z.string(), name: z.string(), areas: z.array(z.string()), note: z.nullable(z.string()) }),
  ),
  occasions: z.array(RefOccasion),
});
export type RefSeason = z.infer<typeof RefSeason>;

/** A round that this person is asked to count, and which of its areas; null is all of them. */
const RefMine = z.object({
  season: z.string(),
  date: z.string(),
  shift: Shift,
  areas: z.nullable(z.array(z.string())),
});
export type RefMine = z.infer<typeof RefMine>;

/** What a phone needs to count without a network. `mine` is there where this person is asked to count. `madeUp` is there, and true, only where every number is invented. */
export const Ref = z.object({
  ref: z.string(),
  minApp: z.string(),
  person: Person,
  role: Role,
  areas: z.array(RefArea),
  seasons: z.array(RefSeason),
  /** Up to how many people an area and shift usually has; for those who count. */
  usual: z.optional(z.array(z.object({ area: z.string(), shift: Shift, atMost: z.int() }))),
  mine: z.optional(z.array(RefMine)),
  madeUp: z.optional(z.literal(true)),
});
export type Ref = z.infer<typeof Ref>;

const SeasonPath = z.strictObject({ season: Identifier });
export const Language = z.enum(['nb', 'en']);
export type Language = z.infer<typeof Language>;

const AveragesQuery = z.strictObject({
  set: z._default(Identifier, 'all'),
  band: z._default(z.enum(askedBands), 'all'),
  basis: z.optional(z.enum(averagingBases)),
  from: z.optional(CalendarDay),
  to: z.optional(CalendarDay),
  lang: z._default(Language, 'nb'),
});

export const ShownMean = z.object({ mean: z.nullable(z.number()), shown: z.nullable(z.string()) });
export const ShiftAverage = z.object({
  sum: z.int(),
  counted: z.int(),
  zeros: z.int(),
  notCounted: z.int(),
  missing: z.int(),
  cancelled: z.int(),
  ageUnknown: z.int(),
  estimated: z.int(),
  planned: z.int(),
  ...ShownMean.shape,
});
const RoundsMean = z.object({ n: z.int(), ...ShownMean.shape });
const means = {
  day: ShiftAverage,
  evening: ShiftAverage,
  dayEvening: ShownMean,
  pooled: ShownMean,
  shiftSum: ShownMean,
};

export const AveragesReply = z.object({
  season: z.string(),
  set: z.string(),
  band: z.enum(askedBands),
  basis: z.enum(averagingBases),
  areas: z.array(z.object({ area: z.string(), name: z.string(), ...means, flags: Flags })),
  total: z.object({
    ...means,
    complete: z.boolean(),
    missing: z.array(z.object({ area: z.string(), shift: z.enum(shifts) })),
    completeRounds: z.object({ day: RoundsMean, evening: RoundsMean }),
  }),
  notes: z.array(z.string()),
  position: z.int(),
});
export type AveragesReply = z.infer<typeof AveragesReply>;

const CoverageState = z.nullable(z.enum(['counted', 'zero', 'not_counted', 'missing', 'cancelled']));
export const CoverageReply = z.object({
  season: z.string(),
  position: z.int(),
  occasions: z.array(
    z.object({
      date: z.string(),
      shift: Shift,
      /** `unplanned`: somebody counted, but the plan does not ask for it. */
      state: z.enum(['planned', 'cancelled', 'unplanned']),
      /** True from the end of the shift's window on: an area without an answer is then missing. */
      due: z.boolean(),
      areas: z.array(z.object({ area: z.string(), state: CoverageState, flags: Flags })),
    }),
  ),
});
export type CoverageReply = z.infer<typeof CoverageReply>;

const yearList = z.string().check(z.regex(/^\d{4}([-–]\d{4}|(,\d{4})*)$/));
/** `years`: "2017-2026", "2019" or "2017,2019"; without it every season there is. */
export const FigureQuery = z.strictObject({
  years: z.optional(yearList),
  set: z.optional(Identifier),
  basis: z.optional(z.enum(averagingBases)),
  band: z.optional(z.enum(askedBands)),
  title: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  profile: z._default(z.enum(profiles), 'internal'),
  lang: z._default(Language, 'nb'),
});
export type FigureQuery = z.infer<typeof FigureQuery>;

export type Call = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Null: anyone. */
  readonly right: Right | null;
};

export const calls = {
  health: { method: 'GET', path: '/api/health', right: null, reply: Health },
  known: { method: 'GET', path: knownPath, right: null, reply: Known },
  openapi: { method: 'GET', path: '/api/openapi.json', right: null },
  enrol: { method: 'POST', path: '/api/enrol', right: null, body: EnrolBody, reply: EnrolReply },
  signOut: { method: 'POST', path: '/api/sign-out', right: null, body: z.strictObject({}), reply: SignOutReply },
  push: { method: 'POST', path: '/api/sync/1/push', right: 'push', body: Push, reply: PushAnswer },
  ref: { method: 'GET', path: refPath, right: 'read_plan', reply: Ref },
  averages: {
    method: 'GET',
    path: '/api/seasons/:season/averages',
    right: 'read_averages',
    params: SeasonPath,
    query: AveragesQuery,
    reply: AveragesReply,
  },
  coverage: {
    method: 'GET',
    path: '/api/seasons/:season/coverage',
    right: 'read_own_rounds',
    params: SeasonPath,
    reply: CoverageReply,
  },
  /** Server-sent events: `changed` with `{ position }`, also where only a phone has called; `beat` while nothing changes. */
  events: { method: 'GET', path: eventsPath, right: 'read_averages' },
  figure: { method: 'GET', path: '/api/figures/:figure', right: 'read_figures', query: FigureQuery },
  figureSvg: { method: 'GET', path: '/api/figures/:figure.svg', right: 'read_figures', query: FigureQuery },
} as const satisfies Record<string, Call & Record<string, unknown>>;
