import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import type { Figure } from '#shared/report/figure.ts';
import { fileWordings } from '#shared/report/file-wordings.ts';
import { dataSheet } from './data-sheet.ts';
import { type DrawnColumn, listChartColumns } from './drawn-columns.ts';
import { definitionsSheet, readMeSheet } from './explaining-sheets.ts';
import type { ExportAbout } from './export-file.ts';
import { figureSheet } from './figure-sheet.ts';
import { finishChart } from './finished-chart.ts';
import { zipTime } from './zip-time.ts';

/** A workbook with a sheet for each figure, its chart native and open to change, and the numbers in long form. No formula anywhere. */
export async function writeWorkbook(figures: readonly Figure[], about: ExportAbout): Promise<Uint8Array> {
  const words = fileWordings[about.language];
  const madeAt = new Date(`${about.day}T12:00:00Z`);
  const [only] = figures;
  const sheets = figures.map((figure) => ({ figure, sheet: figureSheet(figure, about, words) }));
  const written = await writeXlsx({
    sheets: [
      readMeSheet(figures, about, words),
      ...sheets.map(({ sheet }) => sheet),
      dataSheet(figures, about, words),
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
  const drawn = sheets.flatMap(({ figure, sheet }) =>
    sheet.charts?.length ? listChartColumns(figure).map((columns) => ({ figure, columns })) : [],
  );
  return finishCharts(written, drawn, about);
}

type DrawnChart = { readonly figure: Figure; readonly columns: readonly DrawnColumn[] };

/** Charts are numbered in the order of their sheets. */
function finishCharts(workbook: Uint8Array, drawn: readonly DrawnChart[], about: ExportAbout): Uint8Array {
  const parts: Zippable = unzipSync(workbook);
  for (const [index, { figure, columns }] of drawn.entries()) {
    const name = `xl/charts/chart${index + 1}.xml`;
    const chart = parts[name];
    if (chart instanceof Uint8Array) parts[name] = strToU8(finishChart(strFromU8(chart), figure, columns));
  }
  return zipSync(parts, { mtime: zipTime(about) });
}
