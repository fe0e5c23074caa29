import * as z from 'zod/mini';
import type { Call } from './api.ts';
import { averagingBases } from './domain/averaging-basis.ts';
import { importKinds, PublishedValue } from './domain/import-record.ts';
import { importProblemCodes } from './history/import-problem.ts';

/** The calls for what earlier reports and old counts say: what is held, what a file would bring, bringing it in, undoing it. */

const Import = z.object({
  id: z.uuid(),
  of: z.enum(importKinds),
  file: z.string(),
  rows: z.int(),
  at: z.nullable(z.int()),
  /** Null for somebody who may not see who did what. */
  by: z.nullable(z.string()),
  isUndone: z.boolean(),
});
const Held = z.object({ ...PublishedValue.shape, key: z.string(), import: z.string() });
export type HeldValue = z.infer<typeof Held>;

export const HistoryReply = z.object({
  imports: z.array(Import),
  values: z.array(Held),
  /** The numbers that the project holds of its own, and whether they have been brought in. */
  firstSet: z.object({ rows: z.int(), isIn: z.boolean() }),
});
export type HistoryReply = z.infer<typeof HistoryReply>;

const ImportAsked = z.strictObject({
  of: z.enum(importKinds),
  /** Null: the project's own first set of published values. */
  file: z.nullable(z.strictObject({ name: z.string().check(z.minLength(1), z.maxLength(120)), base64: z.string() })),
  /** For a plain table of means, which has no column for it. */
  source: z._default(z.string().check(z.maxLength(300)), ''),
  basis: z._default(z.nullable(z.enum(averagingBases)), null),
  /** For counts: whether areas, seasons and rounds that the plan lacks are put into it. */
  adds: z._default(z.boolean(), false),
});
export type ImportAsked = z.infer<typeof ImportAsked>;

export const PreviewReply = z.object({
  /** Of the file: what is brought in is what was looked at. */
  hash: z.string(),
  rows: z.int(),
  problems: z.array(
    z.object({
      row: z.nullable(z.int()),
      column: z.nullable(z.string()),
      code: z.enum(importProblemCodes),
      found: z.nullable(z.string()),
    }),
  ),
  /** All of them; the list is cut off. */
  problemsInAll: z.int(),
  values: z.array(PublishedValue),
  adds: z.object({ areas: z.array(z.string()), seasons: z.array(z.string()), rounds: z.int() }),
});
export type PreviewReply = z.infer<typeof PreviewReply>;

const ImportBody = z.extend(ImportAsked, { id: z.uuid(), hash: z.string() });
export const ImportReply = z.object({ id: z.uuid(), rows: z.int() });

const UndoBody = z.strictObject({ reason: z.string().check(z.minLength(1), z.maxLength(500)) });
const ImportPath = z.strictObject({ id: z.uuid() });

export const historyCalls = {
  history: { method: 'GET', path: '/api/history', right: 'read_figures', reply: HistoryReply },
  template: {
    method: 'GET',
    path: '/api/history/templates/:of',
    right: 'read_figures',
    params: z.strictObject({ of: z.enum(importKinds) }),
  },
  /** Writes nothing: it is asked by POST for the file that goes with it. */
  preview: { method: 'POST', path: '/api/history/preview', right: 'decide', body: ImportAsked, reply: PreviewReply },
  bringIn: { method: 'POST', path: '/api/history/imports', right: 'decide', body: ImportBody, reply: ImportReply },
  undo: {
    method: 'POST',
    path: '/api/history/imports/:id/undo',
    right: 'decide',
    params: ImportPath,
    body: UndoBody,
    reply: ImportReply,
  },
} as const satisfies Record<string, Call & Record<string, unknown>>;
