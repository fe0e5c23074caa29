import * as z from 'zod/mini';
import { chartKinds, valueOrigins } from '#shared/chart/chart-model.ts';
import { askedBands } from '#shared/domain/age-band.ts';
import { averagingBases } from '#shared/domain/averaging-basis.ts';
import { shifts } from '#shared/domain/slot.ts';
import { type Figure, figureIds } from '#shared/report/figure.ts';

const Mean = z.nullable(z.number());
const Shown = z.nullable(z.string());

const Origin = z.enum(valueOrigins);

const Series = z.object({
  key: z.string(),
  label: z.string(),
  inPanel: z.optional(z.object({ panel: z.string(), look: z.string(), label: z.string() })),
  values: z.array(Mean),
  shown: z.array(Shown),
  origins: z.optional(z.array(Origin)),
  gaps: z.optional(z.array(Shown)),
  highs: z.optional(z.array(Mean)),
});

const Chart = z.object({
  figure: z.string(),
  kind: z.enum(chartKinds),
  years: z.array(z.int()),
  series: z.array(Series),
  totals: z.optional(z.array(Mean)),
  totalsShown: z.optional(z.array(Shown)),
  totalGaps: z.optional(z.array(Shown)),
  panels: z.optional(z.array(z.object({ id: z.string(), label: z.string(), note: z.string(), shortNote: z.string() }))),
  origins: z.optional(z.array(z.object({ origin: z.enum(['imported', 'published']), label: z.string() }))),
  markers: z.array(z.object({ year: z.int(), text: z.string() })),
  title: z.string(),
  subtitle: Shown,
  unit: z.string(),
  notCounted: z.string(),
  notes: z.array(z.string()),
  source: z.string(),
  description: z.string(),
  banner: Shown,
});

const Report = z.object({
  high: Mean,
  basis: z.nullable(z.enum(averagingBases)),
  qualifier: Shown,
  source: z.string(),
});

const Cell = z.object({
  mean: Mean,
  shown: Shown,
  sum: z.nullable(z.int()),
  counted: z.int(),
  planned: z.int(),
  origin: Origin,
  report: z.nullable(Report),
  withheld: z.optional(z.string()),
});

const Column = z.object({
  key: z.string(),
  label: z.string(),
  scope: z.string(),
  scopeName: z.string(),
  shift: z.nullable(z.enum(shifts)),
  band: z.enum(askedBands),
  measure: z.enum(['mean', 'observations']),
});

/** One figure as the API gives it: what is drawn, and the same numbers as a table. What a newer server adds is let by. */
export const FigureReply: z.ZodMiniType<Figure> = z.object({
  figure: z.enum(figureIds),
  set: z.string(),
  basis: z.enum(averagingBases),
  band: z.enum(askedBands),
  chart: Chart,
  table: z.object({
    columns: z.array(Column),
    rows: z.array(z.object({ year: z.int(), season: Shown, cells: z.array(Cell), remarks: z.array(z.string()) })),
  }),
  isMadeUp: z.boolean(),
});
