import type { FigureFormat } from '#shared/report/export-format.ts';
import type { Figure } from '#shared/report/figure.ts';
import { drawPng } from './draw-png.ts';
import { drawSvg } from './draw-svg.ts';
import { type ExportAbout, type ExportFile, mediaTypes, nameFile } from './export-file.ts';
import { writeExcelCsv, writeMachineCsv } from './figure-csv.ts';
import { writeJsonStat } from './json-stat.ts';

/** One figure as a file. */
export function writeFigure(figure: Figure, format: FigureFormat, about: ExportAbout): ExportFile {
  const written = writers[format](figure, about);
  const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
  return { name: nameFile([figure], about, format), type: mediaTypes[format], bytes };
}

type Writer = (figure: Figure, about: ExportAbout) => string | Uint8Array;

const writers: Readonly<Record<FigureFormat, Writer>> = {
  svg: (figure) => drawSvg(figure),
  png: (figure) => drawPng(drawSvg(figure)),
  csv_excel: writeExcelCsv,
  csv_machine: writeMachineCsv,
  json: writeJsonStat,
};
