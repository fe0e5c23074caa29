import { type Zippable, zipSync } from 'fflate';
import { figureFormats } from '#shared/report/export-format.ts';
import type { Figure } from '#shared/report/figure.ts';
import { type ExportAbout, type ExportFile, mediaTypes, nameFile } from './export-file.ts';
import { writeFigure } from './write-figure.ts';

/** Every figure in every format, in one file with a folder for each figure. */
export async function writePackage(figures: readonly Figure[], about: ExportAbout): Promise<ExportFile> {
  const files: Zippable = {};
  for (const figure of figures)
    for (const format of figureFormats) {
      const { name, bytes } = await writeFigure(figure, format, about);
      files[`figur-${figure.figure}/${name}`] = [bytes, { level: isPacked(name) ? 0 : 6 }];
    }
  const bytes = zipSync(files, { mtime: zipTime(about) });
  return { name: nameFile(figures, about, 'package'), type: mediaTypes.package, bytes };
}

/** A picture and an office document are compressed already. */
function isPacked(name: string): boolean {
  return /\.(png|xlsx|docx)$/.test(name);
}

/** Noon of the day, by the clock of whoever packs, which is how a zip file writes it: the same bytes everywhere. */
function zipTime({ day }: ExportAbout): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}
