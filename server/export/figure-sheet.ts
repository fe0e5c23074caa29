import type { WriteSheet } from 'hucre/xlsx';
import type { Figure } from '#shared/report/figure.ts';
import type { FileWording } from '#shared/report/file-wording.ts';
import { listChartColumns } from './drawn-columns.ts';
import type { ExportAbout } from './export-file.ts';
import { type GridCell, toGrid } from './figure-grid.ts';
import { sayStanding } from './file-standing.ts';
import { heightOf, numberCell, placeCells, type StyledCell, styles } from './sheet-cells.ts';
import { toSheetChart } from './sheet-chart.ts';
import { placeCharts } from './sheet-place.ts';

/** The table's header stands in row 4, whatever the figure. */
const headerRow = 3;
const [yearWidth, numberWidth] = [8, 12];
/** More columns than these stand closer, and of their counts only how many were made. */
const maxRoomy = 6;

/** One figure on one page: title, table, chart, notes, source. */
export function figureSheet(figure: Figure, about: ExportAbout, words: FileWording): WriteSheet {
  const { chart } = figure;
  const isWide = figure.table.columns.length > maxRoomy;
  const grid = toGrid(figure, words, { hasPlanned: !isWide });
  const name = words.figure(figure.figure);
  const first = headerRow + 1;
  const remark = grid.header.length - 1;
  const remarkWidth = widthFor(grid.rows.map(lastText));
  const widths = grid.header.map((_, index) =>
    index === 0 ? yearWidth : index === remark ? remarkWidth : isWide ? 9 : numberWidth,
  );
  const charts = grid.rows.length === 0 ? [] : listChartColumns(figure);
  const places = placeCharts(charts.length, first + grid.rows.length + 1, widths);
  const lines = [...chart.notes, chart.source, sayStanding(about)];
  const firstLine = first + grid.rows.length + places.height + 2;
  const lineWidth = Math.min(
    widest,
    widths.reduce((sum, width) => sum + width, 0),
  );
  const lineEnd = widths.findIndex(
    (_, index) => widths.slice(0, index + 1).reduce((sum, width) => sum + width, 0) >= lineWidth,
  );
  return {
    name,
    columns: widths.map((width) => ({ width })),
    merges: [
      ...(chart.banner === null ? [] : [{ startRow: 2, startCol: 0, endRow: 2, endCol: remark }]),
      ...lines.map((_, index) => {
        return { startRow: firstLine + index, startCol: 0, endRow: firstLine + index, endCol: lineEnd };
      }),
    ],
    cells: placeCells([
      [{ value: chart.title, style: styles.title }],
      [chart.subtitle === null ? null : { value: chart.subtitle, style: styles.quiet }],
      [chart.banner === null ? null : { value: chart.banner, style: styles.madeUp }],
      grid.header.map((value, index) => ({ value, style: index === remark ? styles.textHeader : styles.header })),
      ...grid.rows.map((row) =>
        row.map((cell, index) => (index === 0 ? { ...toCell(cell), style: styles.year } : toCell(cell))),
      ),
      ...Array.from({ length: places.height + 2 }, () => []),
      ...lines.map((value) => [{ value, style: styles.quietWrapped }]),
    ]),
    rowDefs: new Map([
      [headerRow, { height: isWide ? 62 : 47 }],
      ...grid.rows.map((row, index) => [first + index, { height: heightOf(lastText(row), remarkWidth) }] as const),
      ...lines.map((line, index) => [firstLine + index, { height: heightOf(line, lineWidth) }] as const),
    ]),
    freezePane: { rows: first, columns: 1 },
    charts: charts.map((columns, index) =>
      toSheetChart(figure, columns, { name, first, rows: grid.rows.length, ...places.place(index) }, about.language),
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

const widest = 130;

/** What earlier reports say is long: in a narrow column their rows would be so high that the page would have to be read with a glass. */
function widthFor(remarks: readonly string[]): number {
  return Math.max(...remarks.map((text) => text.length), 0) > 150 ? 110 : 48;
}

function lastText(row: readonly GridCell[]): string {
  const last = row.at(-1);
  return last?.is === 'text' ? last.text : '';
}

function toCell(cell: GridCell): StyledCell {
  if (cell.is === 'gap') return { value: null, style: styles.gap };
  return cell.is === 'text' ? { value: cell.text, style: styles.text } : numberCell(cell.number);
}
