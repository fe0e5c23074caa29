import { type Zippable, zipSync } from 'fflate';
import { figureFormats } from '#shared/report/export-format.ts';
import type { Figure } from '#shared/report/figure.ts';
import { type ExportAbout, type ExportFile, mediaTypes, nameFile } from './export-file.ts';
import { writeFigure } from './write-figure.ts';
import { zipTime } from './zip-time.ts';

/** Every figure in one file: a document and a workbook with all of them, and a folder for each with the other formats. */
export async function writePackage(figures: readonly Figure[], about: ExportAbout): Promise<ExportFile> {
  const [{ writeDocument }, { writeWorkbook }] = await Promise.all([import('./document.ts'), import('./workbook.ts')]);
  const files: Zippable = {
    [nameFile(figures, about, 'docx')]: [await writeDocument(figures, about), packed],
    [nameFile(figures, about, 'xlsx')]: [await writeWorkbook(figures, about), packed],
  };
  for (const figure of figures)
    for (const format of figureFormats) {
      if (format === 'docx' || format === 'xlsx') continue;
      const { name, bytes } = await writeFigure(figure, format, about);
      files[`figur-${figure.figure}/${name}`] = format === 'png' ? [bytes, packed] : bytes;
    }
  const bytes = zipSync(files, { mtime: zipTime(about) });
  return { name: nameFile(figures, about, 'package'), type: mediaTypes.package, bytes };
}

/** Pictures and office documents are compressed already. */
const packed = { level: 0 } as const;
