import type { Figure } from '#shared/report/figure.ts';
import { fileWordings } from '#shared/report/file-wordings.ts';
import { type Field, writeForExcel, writeForMachines } from './delimited-text.ts';
import type { ExportAbout } from './export-file.ts';
import { type GridCell, toGrid } from './figure-grid.ts';
import { listStanding } from './file-standing.ts';
import { listLongRows } from './long-rows.ts';

/** The figure's table. For whom it is, and that numbers are made up, stands on each line: a line is easily copied alone. */
export function writeExcelCsv(figure: Figure, about: ExportAbout): string {
  const { header, rows } = toGrid(figure, fileWordings[about.language]);
  const { banner } = figure.chart;
  const standing = listStanding(about);
  const mark = banner === null ? [] : [banner];
  return writeForExcel([
    [...header, ...standing.map(([heading]) => heading), ...mark],
    ...rows.map((row) => [...row.map(toField), ...standing.map(([, said]) => said), ...mark]),
  ]);
}

function toField(cell: GridCell): Field {
  if (cell.is === 'gap') return null;
  return cell.is === 'text' ? cell.text : { number: cell.number };
}

/** One line for each number, with its own keys. Empty, and a status that says why, where there is none. */
export function writeMachineCsv(figure: Figure, { profile }: ExportAbout): string {
  const lines = listLongRows(figure).map((row): readonly Field[] => [
    { number: String(row.year) },
    row.season,
    row.scope,
    row.scopeName,
    row.shift,
    numberOrNull(row.mean),
    numberOrNull(row.sum),
    { number: String(row.counted) },
    { number: String(row.planned) },
    row.state,
    row.band,
    row.basis,
    row.source,
    numberOrNull(row.high),
    row.qualifier,
    row.reference,
    profile,
  ]);
  return writeForMachines([machineHeader, ...lines]);
}

const machineHeader = [
  'year',
  'season',
  'area',
  'area_name',
  'shift',
  'mean',
  'sum',
  'counted',
  'planned',
  'status',
  'band',
  'basis',
  'source',
  'high',
  'qualifier',
  'reference',
  'profile',
];

function numberOrNull(value: number | null): Field {
  return value === null ? null : { number: String(value) };
}
