import type { FigureQuery } from '#shared/api.ts';
import { AppError } from '#shared/errors.ts';
import { listPublishedCells } from '#shared/history/published-values.ts';
import { type Figure, type FigureId, figureIds } from '#shared/report/figure.ts';
import { type FigureSources, figureOf } from '#shared/report/figure-of.ts';
import type { Publication } from '#shared/report/profile.ts';
import { publishFigure } from '#shared/report/publish-figure.ts';
import { wordings } from '#shared/report/wordings.ts';
import type { Instant } from '#shared/time.ts';
import type { Database } from './database.ts';
import { printable } from './printable.ts';
import { readOffice } from './projection.ts';
import { listSeasonRecords } from './season-record.ts';

/** With the rule for what is told in public. */
export type ToldSources = FigureSources & Pick<Publication, 'fewerThan'>;

/** What every figure is made of, as the log has it now. */
export function readFigureSources(db: Database, now: Instant): ToldSources {
  const { imports, fewerThan } = readOffice(db).plan;
  return { records: listSeasonRecords(db, now), published: listPublishedCells(imports), fewerThan };
}

/** Throws `not_found` for a figure that there is not. */
export function computeFigure(sources: ToldSources, figure: string, query: FigureQuery): Figure {
  if (!isFigureId(figure)) throw new AppError('not_found', { figure });
  const { years, set, basis, band, title, profile, lang } = query;
  const asked = {
    years: years === undefined ? null : parseYears(years),
    set: set ?? null,
    basis: basis ?? null,
    band: band ?? null,
    title: title ?? null,
    language: lang,
  };
  const drawn = figureOf(figure, sources, asked, wordings[lang]);
  const publication = { profile, fewerThan: sources.fewerThan };
  return printable(publishFigure(drawn, publication, { language: lang, edition: null }));
}

function isFigureId(text: string): text is FigureId {
  return (figureIds as readonly string[]).includes(text);
}

/** "2017-2019" and "2017,2019"; at most a century. */
export function parseYears(text: string): readonly number[] {
  const span = /^(\d{4})[-–](\d{4})$/.exec(text);
  if (!span) return text.split(',').map(Number);
  const [from, to] = [Number(span[1]), Number(span[2])];
  if (to < from || to - from > 100) throw new AppError('bad_request', { years: text });
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
