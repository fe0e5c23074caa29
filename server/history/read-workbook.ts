import { unzipSync, zipSync } from 'fflate';
import { type Cell, type CellValue, readXlsx, type Sheet } from 'hucre/xlsx';
import { problemAt } from '#shared/history/import-problem.ts';
import type { ReadFile } from './read-table.ts';

/** What a workbook may unpack to. One with 5000 rows of counts is under 5 MB. */
const maxUnpackedBytes = 48 * 1024 * 1024;

export function looksZipped(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** The first sheet that has anything in it. A formula stands as its text, with its sign: what it gives is not what was counted. */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadFile> {
  const safe = unpackSafely(bytes);
  if (typeof safe === 'string') return { rows: [], problems: [problemAt(null, null, safe)] };
  try {
    const { sheets } = await readXlsx(safe, { readStyles: true });
    const sheet = sheets.find(({ rows }) => rows.some((row) => row.some((cell) => cell !== null)));
    if (!sheet) return { rows: [], problems: [problemAt(null, null, 'empty_file')] };
    return { rows: textRows(sheet), problems: [] };
  } catch {
    return { rows: [], problems: [problemAt(null, null, 'not_a_workbook')] };
  }
}

/**
 * The file packed anew from parts whose size is known. What an archive says of its own sizes is checked before anything is
 * unpacked, and is then all the room that there is: one that lies is cut off and is no workbook.
 */
function unpackSafely(bytes: Uint8Array): Uint8Array | 'unpacks_too_large' | 'not_a_workbook' {
  let unpacked = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ originalSize, name }) => {
        unpacked += originalSize;
        return unpacked <= maxUnpackedBytes && /\.(xml|rels)$/i.test(name);
      },
    });
    if (unpacked > maxUnpackedBytes) return 'unpacks_too_large';
    if (!Object.keys(parts).includes('[Content_Types].xml')) return 'not_a_workbook';
    return zipSync(parts, { level: 0 });
  } catch {
    return 'not_a_workbook';
  }
}

function textRows({ rows, cells }: Sheet): ReadFile['rows'] {
  return rows
    .map((row, index) => ({
      row: index + 1,
      cells: row.map((value, column) => textOf(value, cells?.get(`${index},${column}`))),
    }))
    .filter(({ cells: texts }) => texts.some((text) => text.trim() !== ''));
}

function textOf(value: CellValue, cell: Cell | undefined): string {
  if (cell?.formula !== undefined) return `=${cell.formula}`;
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value);
}
