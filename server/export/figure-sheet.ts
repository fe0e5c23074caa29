import type { WriteSheet } from 'hucre/xlsx';
import type { Figure } from '#shared/report/figure.ts';
import type { FileWording } from '#shared/report/file-wording.ts';
import { listChartColumns } from './drawn-columns.ts';
import type { ExportAbout } from './export-file.ts';
import { type GridCell, toGrid } from './figure-grid.ts';
import { numberCell, placeCells, type StyledCell, styles } from './sheet-cells.ts';
import { toSheetChart } from './sheet-chart.ts';
import { placeCharts } from './sheet-place.ts';

/** The table's header stands in row 4, whatever the figure. */
const headerRow = 3;
const [yearWidth, numberWidth, remarkWidth] = [8, 12, 36];

/** One figure on one page: title, table, chart, notes, source. */
export function figureSheet(figure: Figure, { language }: ExportAbout, words: FileWording): WriteSheet {
  const { chart } = figure;
  const grid = toGrid(figure, words);
  const name = words.figure(figure.figure);
  const first = headerRow + 1;
  const remark = grid.header.length - 1;
  const widths = grid.header.map((_, index) =>
    index === 0 ? yearWidth : index === remark ? remarkWidth : numberWidth,
  );
  const charts = grid.rows.length === 0 ? [] : listChartColumns(figure);
  const places = placeCharts(charts.length, first + grid.rows.length + 1, widths);
  const lines = [...chart.notes, chart.source];
  return {
    name,
    columns: widths.map((width) => ({ width })),
    merges: chart.banner === null ? [] : [{ startRow: 2, startCol: 0, endRow: 2, endCol: remark }],
    cells: placeCells([
      [{ value: chart.title, style: styles.title }],
      [chart.subtitle === null ? null : { value: chart.subtitle, style: styles.quiet }],
      [chart.banner === null ? null : { value: chart.banner, style: styles.madeUp }],
      grid.header.map((value, index) => ({ value, style: index === remark ? styles.textHeader : styles.header })),
      ...grid.rows.map((row) =>
        row.map((cell, index) => (index === 0 ? { ...toCell(cell), style: styles.year } : toCell(cell))),
      ),
      ...Array.from({ length: places.height + 2 }, () => []),
      ...lines.map((value) => [{ value, style: styles.quiet }]),
    ]),
    rowDefs: new Map([[headerRow, { height: 32 }]]),
    freezePane: { rows: first, columns: 1 },
    charts: charts.map((columns, index) =>
      toSheetChart(figure, columns, { name, first, rows: grid.rows.length, ...places.place(index) }, language),
    ),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 1,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    a11y: { summary: chart.description, headerRow },
  };
}

function toCell(cell: GridCell): StyledCell {
  if (cell.is === 'gap') return { value: null, style: styles.gap };
  return cell.is === 'text' ? { value: cell.text, style: styles.text } : numberCell(cell.number);
}
