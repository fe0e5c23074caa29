import type { WriteSheet } from 'hucre/xlsx';
import type { Figure } from '#shared/report/figure.ts';
import type { FileWording } from '#shared/report/file-wording.ts';
import { listDrawnColumns } from './drawn-columns.ts';
import type { ExportAbout } from './export-file.ts';
import { type GridCell, toGrid } from './figure-grid.ts';
import { numberCell, placeCells, type StyledCell, styles } from './sheet-cells.ts';
import { toSheetChart } from './sheet-chart.ts';

/** The table's header stands in row 4, whatever the figure. */
const headerRow = 3;
/** 16 cm at the usual row height of 20 pixels: 350 pixels. */
const chartRows = 19;
const [yearWidth, numberWidth, remarkWidth] = [8, 12, 36];

/** One figure on one page: title, table, chart, notes, source. */
export function figureSheet(figure: Figure, { language }: ExportAbout, words: FileWording): WriteSheet {
  const { chart } = figure;
  const grid = toGrid(figure, words);
  const name = words.figure(figure.figure);
  const first = headerRow + 1;
  const chartTop = first + grid.rows.length + 1;
  const remark = grid.header.length - 1;
  const widths = grid.header.map((_, index) =>
    index === 0 ? yearWidth : index === remark ? remarkWidth : numberWidth,
  );
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
      ...Array.from({ length: chartRows + 2 }, () => []),
      ...lines.map((value) => [{ value, style: styles.quiet }]),
    ]),
    rowDefs: new Map([[headerRow, { height: 32 }]]),
    freezePane: { rows: first, columns: 1 },
    charts:
      grid.rows.length === 0 || listDrawnColumns(figure).length === 0
        ? []
        : [
            toSheetChart(
              figure,
              { name, first, rows: grid.rows.length, top: chartTop, height: chartRows, columns: columnsFor(widths) },
              language,
            ),
          ],
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

/** Columns enough for a chart of 16 cm. */
function columnsFor(widths: readonly number[]): number {
  const chartWidth = 80;
  let sum = 0;
  const last = widths.findIndex((width) => {
    sum += width;
    return sum >= chartWidth;
  });
  return last === -1 ? widths.length : last + 1;
}

function toCell(cell: GridCell): StyledCell {
  if (cell.is === 'gap') return { value: null, style: styles.gap };
  return cell.is === 'text' ? { value: cell.text, style: styles.text } : numberCell(cell.number);
}
