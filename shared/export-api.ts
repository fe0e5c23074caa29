import * as z from 'zod/mini';
import { type Call, FigureQuery } from './api.ts';
import { type FigureId, figureIds } from './report/figure.ts';

/** The calls that hand out figures as files. A counter's phone need not load them. */

const CsvQuery = z.extend(FigureQuery, { for: z._default(z.enum(['excel', 'machine']), 'excel') });

/** A package has a title for each figure that is not to have its usual one. */
const titles = Object.fromEntries(figureIds.map((figure) => [`title${figure}` as const, FigureQuery.shape.title]));
const PackageQuery = z.extend(FigureQuery, titles as Record<`title${FigureId}`, typeof FigureQuery.shape.title>);
export type PackageQuery = z.infer<typeof PackageQuery>;

export const exportCalls = {
  figurePng: { method: 'GET', path: '/api/figures/:figure.png', right: 'read_figures', query: FigureQuery },
  figureCsv: { method: 'GET', path: '/api/figures/:figure.csv', right: 'read_figures', query: CsvQuery },
  figureJson: { method: 'GET', path: '/api/figures/:figure.json', right: 'read_figures', query: FigureQuery },
  figureXlsx: { method: 'GET', path: '/api/figures/:figure.xlsx', right: 'read_figures', query: FigureQuery },
  figureDocx: { method: 'GET', path: '/api/figures/:figure.docx', right: 'read_figures', query: FigureQuery },
  figurePackage: { method: 'GET', path: '/api/figures/package.zip', right: 'read_figures', query: PackageQuery },
} as const satisfies Record<string, Call & Record<string, unknown>>;
