import type { Figure } from '#shared/report/figure.ts';
import { fileWordings } from '#shared/report/file-wordings.ts';
import { stateOf } from './cell-state.ts';
import { type Field, writeForExcel, writeForMachines } from './delimited-text.ts';
import type { ExportAbout } from './export-file.ts';
import { listLongRows } from './long-rows.ts';

/** The figure's table, its numbers first, so that a chart can be drawn of them; a gap is an empty field and a remark. */
export function writeExcelCsv({ table, chart }: Figure, { language }: ExportAbout): string {
  const words = fileWordings[language];
  const { columns, rows } = table;
  const behind = columns.flatMap(({ label }) => [`${label}, ${words.counted}`, `${label}, ${words.planned}`]);
  const header = [words.year, ...columns.map(({ label }) => label), ...behind, words.remarks];
  const lines = rows.map(({ year, cells }): readonly Field[] => [
    { number: String(year) },
    ...cells.map(({ shown }) => (shown === null ? null : { number: shown })),
    ...cells.flatMap(({ counted, planned }) => [{ number: String(counted) }, { number: String(planned) }]),
    [...(chart.banner === null ? [] : [chart.banner]), ...listGaps(columns, cells, words)].join('. '),
  ]);
  return writeForExcel([header, ...lines]);
}

/** One line for each number, with its own keys. Empty, and a status that says why, where there is none. */
export function writeMachineCsv(figure: Figure): string {
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
];

/** What a reader of one row must know: which of its numbers are not there, and why. */
function listGaps(
  columns: Figure['table']['columns'],
  cells: Figure['table']['rows'][number]['cells'],
  words: (typeof fileWordings)['nb'],
): readonly string[] {
  return cells.flatMap((cell, index) => {
    const state = stateOf(cell);
    if (state === 'counted') return [];
    return [words.remark(columns[index]?.label ?? '', state === 'incomplete' ? words.incomplete : words.notCounted)];
  });
}

function numberOrNull(value: number | null): Field {
  return value === null ? null : { number: String(value) };
}
