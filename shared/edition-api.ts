import * as z from 'zod/mini';
import type { Call } from './api.ts';
import { Language } from './api.ts';
import { askedBands } from './domain/age-band.ts';
import { averagingBases } from './domain/averaging-basis.ts';
import type { EditionPart } from './domain/edition-record.ts';
import { profiles } from './domain/publication.ts';
import { Identifier, Slot, Title } from './domain/slot-schema.ts';
import { countChanges, roundChanges } from './report/edition/causes.ts';
import type { Edition } from './report/edition/edition.ts';
import { inboxKinds } from './report/inbox-kinds.ts';
import { PushedEvent, PushResult } from './sync/protocol.ts';

/** The calls about editions: frozen sets of figures with everything that stands behind them. */

const Year = z.int().check(z.minimum(1900), z.maximum(2999));
const Instant = z.nullable(z.int());
const Shown = z.nullable(z.string());

/** What is to be frozen. `id`: chosen by whoever freezes it. */
export const EditionAsked = z
  .strictObject({
    id: z.uuid(),
    name: Title,
    notes: z.nullable(z.string().check(z.minLength(1), z.maxLength(2000))),
    from: Year,
    to: Year,
    set: z.nullable(Identifier),
    basis: z.nullable(z.enum(averagingBases)),
    bands: z.array(z.enum(askedBands)).check(z.minLength(1)),
    profile: z.enum(profiles),
  })
  .check(z.refine(({ from, to }) => from <= to && to - from <= 100));
export type EditionAsked = z.infer<typeof EditionAsked>;

/** What waits in the inbox and keeps an edition from being frozen. */
export const EditionBlock = z.object({ kind: z.enum(inboxKinds), slot: z.nullable(Slot), subject: z.string() });
export type EditionBlock = z.infer<typeof EditionBlock>;

/** What a reader is shown of an edition: all of it but the ids behind it. */
export type ShownEdition = Omit<Edition, 'events'>;

export type EditionDraft = {
  readonly blocks: readonly EditionBlock[];
  /** Where the log was: what is frozen is what was looked at. */
  readonly position: number;
  readonly events: number;
  readonly edition: ShownEdition;
  /** The plan objects of the events that freeze it. */
  readonly parts: readonly EditionPart[];
};

/** The events of one edition, all of its parts. */
const EditionBody = z.strictObject({
  position: z.int().check(z.minimum(0)),
  events: z.array(PushedEvent).check(z.minLength(1), z.maxLength(999)),
});
export const EditionTaken = z.object({ results: z.array(PushResult) });

export const EditionLine = z.object({
  id: z.string(),
  number: z.int(),
  name: z.string(),
  hash: z.string(),
  madeAt: Instant,
  /** Null for whom people are not named to. */
  by: Shown,
  /** The other editions that bear its number: a restore from an older backup can bring that about. */
  sharing: z.array(z.object({ id: z.string(), name: z.string(), hash: z.string(), madeAt: Instant })),
  withdrawn: z.nullable(z.object({ at: Instant, by: Shown, reason: Shown })),
});
export type EditionLine = z.infer<typeof EditionLine>;

export const EditionsReply = z.object({
  editions: z.array(EditionLine),
  /** The rule for small numbers of minors in public, and the version that a change of it replaces. */
  fewerThan: z.nullable(z.int()),
  rule: Shown,
});
export type EditionsReply = z.infer<typeof EditionsReply>;

export type EditionReply = EditionLine & {
  /** Null where parts of it are not here, or it is not what its hash says. */
  readonly edition: ShownEdition | null;
  readonly state: 'whole' | 'incomplete' | 'damaged';
  readonly events: number;
};

const Told = z.object({ shown: Shown, sum: z.nullable(z.int()), counted: z.int() });
const SlotCause = z.object({
  kind: z.enum(countChanges),
  season: z.string(),
  date: z.string(),
  shift: z.enum(['day', 'evening']),
  area: z.string(),
  root: z.string(),
});
const RoundCause = z.object({
  kind: z.enum(roundChanges),
  season: z.string(),
  date: z.string(),
  shift: z.enum(['day', 'evening']),
});
const SeasonCause = z.object({
  kind: z.enum(['season_changed', 'season_added', 'season_removed']),
  season: z.string(),
});
/** For whom a single round's ages are not: what kind of thing changed, and no more. */
const HiddenCause = z.object({
  kind: z.enum([...countChanges, ...roundChanges]),
  season: z.string(),
});

export const EditionComparison = z.object({
  again: z.object({
    outcome: z.enum(['same_bytes', 'other_words', 'other_numbers']),
    hash: z.string(),
    /** Events that were frozen and have not come back to this log. */
    missing: z.int(),
  }),
  figures: z.array(z.object({ figure: z.string(), year: z.int(), label: z.string(), before: Shown, after: Shown })),
  numbers: z.array(
    z.object({
      season: z.string(),
      band: z.enum(askedBands),
      area: Shown,
      name: Shown,
      shift: z.nullable(z.enum(['day', 'evening'])),
      before: Told,
      after: Told,
      causes: z.array(z.int()),
    }),
  ),
  causes: z.array(z.union([SlotCause, RoundCause, SeasonCause, HiddenCause])),
});
export type EditionComparison = z.infer<typeof EditionComparison>;

const EditionPath = z.strictObject({ id: z.uuid() });
const FigurePath = z.strictObject({ id: z.uuid(), figure: z.string() });
const LanguageQuery = z.strictObject({ lang: z._default(Language, 'nb') });
const CsvQuery = z.extend(LanguageQuery, { for: z._default(z.enum(['excel', 'machine']), 'excel') });
const read = { method: 'GET', right: 'read_figures' } as const;
const figure = { ...read, params: FigurePath, query: LanguageQuery };

export const editionCalls = {
  editions: { ...read, path: '/api/editions', reply: EditionsReply },
  /** Writes nothing: it is asked by POST for what goes with it. */
  draft: { method: 'POST', path: '/api/editions/draft', right: 'decide', body: EditionAsked },
  freeze: { method: 'POST', path: '/api/editions', right: 'decide', body: EditionBody, reply: EditionTaken },
  edition: { ...read, path: '/api/editions/:id', params: EditionPath },
  comparison: { ...read, path: '/api/editions/:id/comparison', params: EditionPath, reply: EditionComparison },
  /** The very bytes that were frozen, ids and hashes of the events with them. */
  bytes: { method: 'GET', path: '/api/editions/:id/edition.json', right: 'decide', params: EditionPath },
  figureSvg: { ...figure, path: '/api/editions/:id/figures/:figure.svg' },
  figurePng: { ...figure, path: '/api/editions/:id/figures/:figure.png' },
  figureCsv: { ...figure, path: '/api/editions/:id/figures/:figure.csv', query: CsvQuery },
  figureJson: { ...figure, path: '/api/editions/:id/figures/:figure.json' },
  figureXlsx: { ...figure, path: '/api/editions/:id/figures/:figure.xlsx' },
  figureDocx: { ...figure, path: '/api/editions/:id/figures/:figure.docx' },
  package: { ...read, path: '/api/editions/:id/package.zip', params: EditionPath, query: LanguageQuery },
} as const satisfies Record<string, Call & Record<string, unknown>>;
