import * as z from 'zod/mini';
import { type Call, FigureQuery } from './api.ts';

/** The calls that hand out figures as files. A counter's phone need not load them. */

const CsvQuery = z.extend(FigureQuery, { for: z._default(z.enum(['excel', 'machine']), 'excel') });

export const exportCalls = {
  figurePng: { method: 'GET', path: '/api/figures/:figure.png', right: 'read_figures', query: FigureQuery },
  figureCsv: { method: 'GET', path: '/api/figures/:figure.csv', right: 'read_figures', query: CsvQuery },
  figureJson: { method: 'GET', path: '/api/figures/:figure.json', right: 'read_figures', query: FigureQuery },
  figureXlsx: { method: 'GET', path: '/api/figures/:figure.xlsx', right: 'read_figures', query: FigureQuery },
  figureDocx: { method: 'GET', path: '/api/figures/:figure.docx', right: 'read_figures', query: FigureQuery },
  figurePackage: { method: 'GET', path: '/api/figures/package.zip', right: 'read_figures', query: FigureQuery },
} as const satisfies Record<string, Call & Record<string, unknown>>;
