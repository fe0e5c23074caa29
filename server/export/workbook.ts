import { writeXlsx } from 'hucre/xlsx';
import type { Figure } from '#shared/report/figure.ts';
import { fileWordings } from '#shared/report/file-wordings.ts';
import { dataSheet } from './data-sheet.ts';
import { definitionsSheet, readMeSheet } from './explaining-sheets.ts';
import type { ExportAbout } from './export-file.ts';
import { figureSheet } from './figure-sheet.ts';

/** A workbook with a sheet for each figure, its chart native and open to change, and the numbers in long form. No formula anywhere. */
export function writeWorkbook(figures: readonly Figure[], about: ExportAbout): Promise<Uint8Array> {
  const words = fileWordings[about.language];
  const madeAt = new Date(`${about.day}T12:00:00Z`);
  const [only] = figures;
  return writeXlsx({
    sheets: [
      readMeSheet(figures, about, words),
      ...figures.map((figure) => figureSheet(figure, about, words)),
      dataSheet(figures, about.language, words),
      definitionsSheet(words),
    ],
    properties: {
      title: figures.length === 1 && only ? only.chart.title : words.workbook.title,
      creator: 'Sommertelling',
      created: madeAt,
      modified: madeAt,
    },
    defaultFont: { name: 'Calibri', size: 11 },
    activeSheet: figures.length === 1 ? 1 : 0,
  });
}
