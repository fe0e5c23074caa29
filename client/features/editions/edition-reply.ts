import * as z from 'zod/mini';
import { askedBands } from '#shared/domain/age-band.ts';
import { averagingBases } from '#shared/domain/averaging-basis.ts';
import { EditionPart } from '#shared/domain/edition-record.ts';
import { profiles } from '#shared/domain/publication.ts';
import { shifts } from '#shared/domain/slot.ts';
import {
  EditionBlock,
  type EditionDraft,
  EditionLine,
  type EditionReply as Reply,
  type ShownEdition,
} from '#shared/edition-api.ts';
import { FigureReply } from '../../figure-reply.ts';

const Shown = z.nullable(z.string());
const Method = z.array(z.object({ heading: z.string(), paragraphs: z.array(z.string()) }));
const OneNumber = z.object({
  season: z.string(),
  band: z.enum(askedBands),
  area: Shown,
  name: Shown,
  shift: z.nullable(z.enum(shifts)),
  basis: z.enum(averagingBases),
  mean: z.nullable(z.number()),
  shown: Shown,
  sum: z.nullable(z.int()),
  counted: z.int(),
  planned: z.int(),
  withheld: z.optional(z.enum(['small', 'beside'])),
});

/** What is in an edition, as far as a page shows it. What a newer server adds is let by. */
const Edition: z.ZodMiniType<ShownEdition> = z.object({
  v: z.literal(1),
  id: z.string(),
  number: z.int(),
  name: z.string(),
  notes: Shown,
  madeAt: z.int(),
  app: z.string(),
  isMadeUp: z.boolean(),
  settings: z.object({
    years: z.array(z.int()),
    set: Shown,
    basis: z.nullable(z.enum(averagingBases)),
    bands: z.array(z.enum(askedBands)),
    profile: z.enum(profiles),
    fewerThan: z.nullable(z.int()),
  }),
  seasons: z.array(z.string()),
  figures: z.object({ nb: z.array(FigureReply), en: z.array(FigureReply) }),
  numbers: z.array(OneNumber),
  method: z.object({ nb: Method, en: Method }),
});

export const EditionReply: z.ZodMiniType<Reply> = z.extend(EditionLine, {
  edition: z.nullable(Edition),
  state: z.enum(['whole', 'incomplete', 'damaged']),
  events: z.int(),
});

export const DraftReply: z.ZodMiniType<EditionDraft> = z.object({
  blocks: z.array(EditionBlock),
  position: z.int(),
  events: z.int(),
  edition: Edition,
  parts: z.array(EditionPart),
});
