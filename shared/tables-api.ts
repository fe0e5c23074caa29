import * as z from 'zod/mini';
import { type Call, Language } from './api.ts';
import { askedBands } from './domain/age-band.ts';
import { averagingBases } from './domain/averaging-basis.ts';
import { profiles } from './domain/publication.ts';
import { Identifier } from './domain/slot-schema.ts';
import { tableIds } from './report/tables/report-table.ts';

/** The calls that draw up a season's tables, for a screen and as files. */

const TablePath = z.strictObject({ season: Identifier, table: z.enum(tableIds) });
const TableQuery = z.strictObject({
  set: z._default(Identifier, 'all'),
  band: z._default(z.enum(askedBands), 'all'),
  basis: z.optional(z.enum(averagingBases)),
  /** The season to put beside this one; without it the one before. */
  against: z.optional(Identifier),
  /** For whom the table is written: less than the reader may see, never more. */
  profile: z._default(z.enum(profiles), 'internal'),
  lang: z._default(Language, 'nb'),
});

const Shown = z.nullable(z.string());
const Cell = z.object({
  shown: Shown,
  gap: Shown,
  n: z.nullable(z.int()),
  planned: z.nullable(z.int()),
  remark: Shown,
  opens: Shown,
});

export const TableReply = z.object({
  season: z.string(),
  against: Shown,
  set: z.string(),
  band: z.enum(askedBands),
  basis: z.enum(averagingBases),
  table: z.enum(tableIds),
  caption: z.string(),
  heads: z.array(z.string()),
  columns: z.array(z.object({ key: z.string(), label: z.string() })),
  rows: z.array(
    z.object({ key: z.string(), area: z.string(), of: z.string(), isSum: z.boolean(), cells: z.array(Cell) }),
  ),
  notes: z.array(z.string()),
  position: z.int(),
});
export type TableReply = z.infer<typeof TableReply>;

export const tableCalls = {
  table: {
    method: 'GET',
    path: '/api/seasons/:season/tables/:table',
    right: 'read_averages',
    params: TablePath,
    query: TableQuery,
    reply: TableReply,
  },
  tableCsv: {
    method: 'GET',
    path: '/api/seasons/:season/tables/:table.csv',
    right: 'read_averages',
    params: TablePath,
    query: TableQuery,
  },
} as const satisfies Record<string, Call & Record<string, unknown>>;
