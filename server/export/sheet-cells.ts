import type { Cell, CellStyle, CellValue } from 'hucre/xlsx';

/** A value with its looks. A text stays a text whatever it begins with: nothing here is ever a formula. */
export type StyledCell = { readonly value: CellValue; readonly style?: CellStyle };

const name = 'Calibri';
const line = { bottom: { style: 'thin', color: { rgb: 'DEDEE8' } } } as const;
const filled = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;

export const styles = {
  title: { font: { name, bold: true, size: 16, color: { rgb: '1F1D3A' } } },
  quiet: { font: { name, size: 11, color: { rgb: '53536A' } } },
  quietWrapped: {
    font: { name, size: 11, color: { rgb: '53536A' } },
    alignment: { wrapText: true, vertical: 'top' },
  },
  madeUp: {
    font: { name, bold: true, size: 12, color: { rgb: 'FFFFFF' } },
    fill: filled('A3162E'),
    alignment: { horizontal: 'left', vertical: 'center' },
  },
  header: {
    font: { name, bold: true, color: { rgb: 'FFFFFF' } },
    fill: filled('2A2859'),
    alignment: { wrapText: true, vertical: 'center', horizontal: 'center' },
  },
  textHeader: {
    font: { name, bold: true, color: { rgb: 'FFFFFF' } },
    fill: filled('2A2859'),
    alignment: { wrapText: true, vertical: 'center', horizontal: 'left', indent: 1 },
  },
  listHeader: {
    font: { name, bold: true, color: { rgb: 'FFFFFF' } },
    fill: filled('2A2859'),
    alignment: { vertical: 'center', horizontal: 'left' },
  },
  year: { numFmt: '0', border: line, alignment: { horizontal: 'center', vertical: 'center' } },
  oneDecimal: { numFmt: '0.0', border: line, alignment: { vertical: 'center' } },
  whole: { numFmt: '0', border: line, alignment: { vertical: 'center' } },
  exact: { numFmt: 'General', border: line, alignment: { vertical: 'center' } },
  gap: { fill: filled('DEDEE8'), border: line },
  text: { border: line, alignment: { horizontal: 'left', indent: 1, wrapText: true, vertical: 'center' } },
  wrapped: { alignment: { wrapText: true, vertical: 'top' } },
  term: { font: { name, bold: true }, alignment: { vertical: 'top', wrapText: true } },
  day: { numFmt: 'dd.mm.yyyy', alignment: { horizontal: 'left' } },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** A number as it is printed becomes a number with as many decimals: it was rounded once, from whole people, and is not rounded again. */
export function numberCell(printed: string): StyledCell {
  const hasDecimal = printed.includes(',');
  return { value: Number(printed.replace(',', '.')), style: hasDecimal ? styles.oneDecimal : styles.whole };
}

/** The cells of a sheet, by row and column as the library names them. */
export function placeCells(rows: readonly (readonly (StyledCell | null)[])[]): Map<string, Partial<Cell>> {
  const placed = new Map<string, Partial<Cell>>();
  for (const [row, cells] of rows.entries())
    for (const [column, cell] of cells.entries()) if (cell) placed.set(`${row},${column}`, { ...cell });
  return placed;
}

/** 0 is A. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}

/** Spreadsheets do not all find the height of a wrapped text by themselves. In points; `width` in characters. */
export function heightOf(text: string, width: number): number {
  return 15.5 * Math.max(1, Math.ceil((text.length * 1.1) / width));
}
