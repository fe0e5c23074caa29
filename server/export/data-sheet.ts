import type { WriteSheet } from 'hucre/xlsx';
import type { Figure } from '#shared/report/figure.ts';
import type { FileWording } from '#shared/report/file-wording.ts';
import { wordings } from '#shared/report/wordings.ts';
import type { ExportAbout } from './export-file.ts';
import { listStanding } from './file-standing.ts';
import { type LongRow, listLongRows } from './long-rows.ts';
import { columnName, numberCell, placeCells, type StyledCell, styles } from './sheet-cells.ts';

/** Every number of every figure on a row of its own. */
export function dataSheet(figures: readonly Figure[], about: ExportAbout, words: FileWording): WriteSheet {
  const { language } = about;
  const standing = listStanding(about);
  const { dataColumns, dataSheet: name } = words.workbook;
  const header = [
    dataColumns.figure,
    words.year,
    dataColumns.season,
    words.area,
    dataColumns.scopeId,
    words.shift,
    words.band,
    dataColumns.rounded,
    dataColumns.unrounded,
    words.measures.sum,
    words.counted,
    words.planned,
    dataColumns.state,
    dataColumns.basis,
    dataColumns.source,
    dataColumns.high,
    dataColumns.qualifier,
    dataColumns.reference,
    ...standing.map(([heading]) => heading),
  ];
  const rows = figures.flatMap((figure) =>
    listLongRows(figure).map((row) => [
      ...toRow(figure, row, language, words),
      ...standing.map(([, said]): StyledCell => ({ value: said, style: styles.text })),
    ]),
  );
  return {
    name,
    columns: header.map((_, index) => ({ width: widths[index] ?? 14 })),
    cells: placeCells([header.map((value) => ({ value, style: styles.header })), ...rows]),
    rowDefs: new Map([[0, { height: 32 }]]),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnName(header.length - 1)}${rows.length + 1}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
    a11y: { summary: words.workbook.dataHint, headerRow: 0 },
  };
}

const widths = [10, 8, 10, 26, 24, 16, 16, 14, 24, 16, 9, 10, 16, 38, 22, 9, 16, 40, 20, 14];

function toRow({ figure }: Figure, row: LongRow, language: 'nb' | 'en', words: FileWording): readonly StyledCell[] {
  const { basis: bases, bands }: { basis: Readonly<Record<string, string>>; bands: Readonly<Record<string, string>> } =
    wordings[language];
  const text = (value: string | null): StyledCell => ({ value, style: styles.text });
  const whole = (value: number | null): StyledCell => (value === null ? gap : { value, style: styles.whole });
  return [
    text(words.figure(figure)),
    whole(row.year),
    text(row.season),
    text(row.scopeName),
    text(row.scope),
    text(words.shifts[row.shift]),
    text(bands[row.band] ?? row.band),
    row.shown === null
      ? gap
      : row.state === 'published'
        ? { value: row.mean, style: styles.exact }
        : numberCell(row.shown),
    row.mean === null ? gap : { value: row.mean, style: styles.exact },
    whole(row.sum),
    whole(row.counted),
    whole(row.planned),
    text(words.workbook.states[row.state]),
    text(bases[row.basis] ?? (row.basis === 'not_stated' ? words.workbook.basisNotStated : words.workbook.shiftMean)),
    text(words.workbook.sources[row.source]),
    row.high === null ? gap : { value: row.high, style: styles.exact },
    text(row.qualifier),
    text(row.reference),
  ];
}

const gap: StyledCell = { value: null, style: styles.gap };
