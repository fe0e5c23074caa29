import type { EditionAsked } from '#shared/edition-api.ts';
import { AppError } from '#shared/errors.ts';
import type { ExportFormat } from '#shared/report/export-format.ts';
import { type Instant, osloDay } from '#shared/time.ts';
import { type Database, openReadOnly } from '../database.ts';
import { type ExportFile, mediaTypes } from '../export/export-file.ts';
import { writeFigure } from '../export/write-figure.ts';
import { writePackage } from '../export/write-package.ts';
import { compareEdition } from './compare-edition.ts';
import { draftEdition } from './draft-edition.ts';
import { getEdition, nameEdition, readEdition } from './held-editions.ts';
import { type FrozenAsked, openFrozen } from './open-frozen.ts';

/** What takes long about an edition: it is drawn up of thousands of events, and its files of pictures. */
export type EditionJob = { readonly file: string } & (
  | { readonly edition: 'draft'; readonly asked: EditionAsked; readonly now: Instant; readonly app: string }
  | { readonly edition: 'compare'; readonly id: string; readonly now: Instant }
  | {
      readonly edition: 'write';
      readonly id: string;
      /** Null: every figure of it, which only a package can hold. */
      readonly figure: string | null;
      readonly format: ExportFormat;
      readonly language: 'nb' | 'en';
    }
  | ({ readonly edition: 'open' } & FrozenAsked)
);

/** Reads the database's own file, and writes nothing into it. */
export async function runEditionJob(job: EditionJob): Promise<ExportFile> {
  const db = openReadOnly(job.file);
  try {
    // One transaction: everything in an answer is of the same moment.
    if (job.edition === 'draft') return toJson(db.transaction(() => draftEdition(db, job.asked, job))());
    if (job.edition === 'compare') return toJson(db.transaction(() => compareEdition(db, job.id, job.now))());
    if (job.edition === 'open') return toJson(db.transaction(() => openFrozen(db, job))());
    return await writeEdition(db, job);
  } finally {
    db.close();
  }
}

function toJson(value: unknown): ExportFile {
  return { name: 'answer.json', type: mediaTypes.json, bytes: new TextEncoder().encode(JSON.stringify(value)) };
}

/** From what was frozen, never from today's log. */
async function writeEdition(
  db: Database,
  { id, figure, format, language }: Extract<EditionJob, { edition: 'write' }>,
): Promise<ExportFile> {
  const read = readEdition(db, id);
  if (read.state !== 'whole') throw new AppError('not_found', { edition: id, state: read.state });
  const { figures, madeAt, settings, method } = read.edition;
  const about = {
    language,
    day: osloDay(madeAt),
    edition: nameEdition(getEdition(db, id), read.edition),
    profile: settings.profile,
    method: method[language],
  };
  if (format === 'package') return writePackage(figures[language], about);
  const only = figures[language].find((one) => one.figure === figure);
  if (!only) throw new AppError('not_found', { figure });
  return writeFigure(only, format, about);
}
