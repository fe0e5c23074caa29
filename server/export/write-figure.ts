import type { FigureFormat } from '#shared/report/export-format.ts';
import type { Figure } from '#shared/report/figure.ts';
import { drawSvg } from './draw-svg.ts';
import { type ExportAbout, type ExportFile, mediaTypes, nameFile } from './export-file.ts';
import { writeExcelCsv, writeMachineCsv } from './figure-csv.ts';
import { writeJsonStat } from './json-stat.ts';

/** One figure as a file. A library is loaded when its format is asked for. */
export async function writeFigure(figure: Figure, format: FigureFormat, about: ExportAbout): Promise<ExportFile> {
  const written = await writers[format](figure, about);
  const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
  return { name: nameFile([figure], about, format), type: mediaTypes[format], bytes };
}

type Writer = (figure: Figure, about: ExportAbout) => string | Uint8Array | Promise<Uint8Array>;

const writers: Readonly<Record<FigureFormat, Writer>> = {
  docx: async (figure, about) => (await import('./document.ts')).writeDocument([figure], about),
  xlsx: async (figure, about) => (await import('./workbook.ts')).writeWorkbook([figure], about),
  svg: (figure) => drawSvg(figure),
  png: async (figure) => (await import('./drawn-figure.ts')).drawFigure(figure).png,
  csv_excel: writeExcelCsv,
  csv_machine: writeMachineCsv,
  json: writeJsonStat,
};
