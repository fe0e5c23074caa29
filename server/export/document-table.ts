import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Figure, FigureCell } from '#shared/report/figure.ts';
import type { FileWording } from '#shared/report/file-wording.ts';
import { stateOf } from './cell-state.ts';

/** The figure's table as it stands on the screen, in as many parts as a page is wide. A gap is in words here: nobody draws a chart of it. */
export function tablesOf(figure: Figure, words: FileWording): readonly (Table | Paragraph)[] {
  const { columns } = figure.table;
  const parts = Math.ceil(columns.length / maxOnPage);
  // In pairs, so that an area's day and evening stay together.
  const each = Math.ceil(columns.length / Math.max(1, parts) / 2) * 2;
  const starts = columns.map((_, index) => index).filter((index) => index % each === 0);
  return starts.flatMap((start, index) => [
    ...(index === 0 ? [] : [new Paragraph({ style: 'Quiet', children: [] })]),
    tableOf(figure, { start, end: start + each }, words),
  ]);
}

type Part = { readonly start: number; readonly end: number };

function tableOf({ table }: Figure, { start, end }: Part, words: FileWording): Table {
  const header = [words.year, ...table.columns.slice(start, end).map(({ label }) => label)];
  const isWide = header.length > maxInOneLine;
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: thick, bottom: thick, left: none, right: none, insideVertical: none, insideHorizontal: thin },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: header.map((text, index) => headCell(text, { index, isWide })),
      }),
      ...table.rows.map(
        ({ year, cells }) =>
          new TableRow({
            cantSplit: true,
            children: [
              cellOf([new TextRun({ text: String(year), bold: true })], AlignmentType.LEFT),
              ...cells.slice(start, end).map((cell) => cellOf(numberOf(cell, words, isWide))),
            ],
          }),
      ),
    ],
  });
}

/** Beside the year. */
const maxOnPage = 6;

/** Year and four numbers stand beside what they are of; more need a second line. */
const maxInOneLine = 5;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: 'DEDEE8' } as const;
const thick = { style: BorderStyle.SINGLE, size: 8, color: '2A2859' } as const;

function headCell(text: string, { index, isWide }: { readonly index: number; readonly isWide: boolean }): TableCell {
  return new TableCell({
    shading: { type: ShadingType.CLEAR, fill: '2A2859', color: 'auto' },
    children: [
      new Paragraph({
        style: 'Cell',
        alignment: index === 0 ? AlignmentType.LEFT : AlignmentType.RIGHT,
        children: [new TextRun({ text, bold: true, color: 'FFFFFF', ...(isWide ? { size: 17 } : {}) })],
      }),
    ],
  });
}

function cellOf(
  children: readonly TextRun[],
  alignment: (typeof AlignmentType)['LEFT' | 'RIGHT'] = AlignmentType.RIGHT,
) {
  return new TableCell({ children: [new Paragraph({ style: 'Cell', alignment, children })] });
}

function numberOf(cell: FigureCell, words: FileWording, isWide: boolean): readonly TextRun[] {
  const state = stateOf(cell);
  const { shown, counted, planned } = cell;
  const behind =
    planned === 0 && state !== 'published'
      ? []
      : [
          new TextRun({
            text: `${isWide ? '' : '\u00A0 '}${state === 'published' ? words.published : words.document.countedOf(counted, planned)}`,
            ...(isWide ? { break: 1 } : {}),
            size: 15,
            color: '53536A',
          }),
        ];
  if (state === 'none') return [new TextRun(words.noReport)];
  if (state === 'published') return [new TextRun({ text: shown ?? '', color: '53536A' }), ...behind];
  if (state === 'counted') return [new TextRun(shown ?? ''), ...behind];
  return [new TextRun({ text: cell.withheld ?? words.workbook.states[state], italics: true }), ...behind];
}

/** What earlier reports say of the table's numbers, a line for each year that they say something of. */
export function remarksOf({ table }: Figure): readonly Paragraph[] {
  return table.rows
    .filter(({ remarks }) => remarks.length > 0)
    .map(
      ({ year, remarks }) =>
        new Paragraph({ style: 'Quiet', children: [new TextRun(`${year}. ${remarks.join('. ')}.`)] }),
    );
}
