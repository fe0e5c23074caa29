import type { FigureQuery } from '#shared/api.ts';
import { AppError } from '#shared/errors.ts';
import type { PackageQuery } from '#shared/export-api.ts';
import type { ExportFormat } from '#shared/report/export-format.ts';
import { figureIds } from '#shared/report/figure.ts';
import { type Instant, osloDay } from '#shared/time.ts';
import { computeFigure, readFigureSources } from '../current-figure.ts';
import { computeMethod } from '../current-method.ts';
import { openReadOnly } from '../database.ts';
import type { ExportFile } from './export-file.ts';
import { writeFigure } from './write-figure.ts';
import { writePackage } from './write-package.ts';

/** What is asked for: figures as the log has them, read from the database's own file. */
export type ExportJob = {
  readonly file: string;
  readonly now: Instant;
  /** Null: every figure there is, which only a package can hold. */
  readonly figure: string | null;
  readonly query: FigureQuery | PackageQuery;
  readonly format: ExportFormat;
};

/** Reads, draws and writes. Long work: it belongs in a process of its own. Throws `not_found` for a figure that there is not. */
export async function runExport({ file, now, figure, query, format }: ExportJob): Promise<ExportFile> {
  const db = openReadOnly(file);
  try {
    const asked = figure === null ? figureIds : [figure];
    // One transaction: every figure of a package is of the same moment.
    const { figures, method } = db.transaction(() => {
      const sources = readFigureSources(db, now);
      return {
        figures: asked.map((one) => computeFigure(sources, one, withTitle(query, one))),
        method: computeMethod(db, now, query),
      };
    })();
    const about = { language: query.lang, day: osloDay(now), edition: null, profile: query.profile, method };
    if (format === 'package') return await writePackage(figures, about);
    const [only] = figures;
    if (!only) throw new AppError('not_found', { figure });
    return await writeFigure(only, format, about);
  } finally {
    db.close();
  }
}

function withTitle(query: FigureQuery | PackageQuery, figure: string): FigureQuery {
  const title = Object.entries(query).find(([key]) => key === `title${figure}`)?.[1];
  return title === undefined ? query : { ...query, title };
}
