import { parse } from 'csv-parse/sync';
import { type ImportProblem, problemAt } from '#shared/history/import-problem.ts';
import { mostRows, type TextRow } from '#shared/history/import-table.ts';
import { looksZipped, readWorkbook } from './read-workbook.ts';

export type ReadFile = { readonly rows: readonly TextRow[]; readonly problems: readonly ImportProblem[] };

/** How much a file may hold; a summer of counts is some tens of kilobytes. */
const maxFileBytes = 16 * 1024 * 1024;
/** A few more than may be brought in, so that the row that is one too many can be named. */
const mostRead = mostRows + 2;

/** A CSV file or a workbook as rows of texts; what cannot be read is named by row and column. */
export async function readTableFile(bytes: Uint8Array): Promise<ReadFile> {
  if (bytes.length > maxFileBytes) return nothing(problemAt(null, null, 'too_large', String(bytes.length)));
  if (bytes.length === 0) return nothing(problemAt(null, null, 'empty_file'));
  if (looksZipped(bytes)) return readWorkbook(bytes);
  const control = bytes.findIndex((byte) => byte < 9 || (byte > 13 && byte < 32));
  const text = new TextDecoder('utf-8').decode(bytes);
  // What UTF-16 begins with is no UTF-8 either.
  const foreign = text.indexOf('\ufffd');
  const [firstLine = ''] = text.split(/\r\n|\n|\r/, 1);
  const separator = separatorOf(firstLine);
  if (foreign >= 0) return placed(text, foreign, separator, 'not_utf8');
  if (control >= 0) return placed(text, text.search(controls), separator, 'not_text');
  return readDelimited(text, separator);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a file that holds one is no table
const controls = /[\u0000-\u0008\u000e-\u001f]/;

/** The one that the heading has most of: semicolon, tab or comma. */
function separatorOf(firstLine: string): string {
  const [best] = [';', '\t', ','].map((sign) => ({ sign, n: firstLine.split(sign).length })).sort((a, b) => b.n - a.n);
  return best?.sign ?? ';';
}

function readDelimited(text: string, delimiter: string): ReadFile {
  try {
    const records = parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
      to: mostRead,
    }) as unknown as readonly { readonly record: string[]; readonly info: { readonly lines: number } }[];
    const rows = records.map(({ record, info }) => ({ row: info.lines, cells: record }));
    return { rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')), problems: [] };
  } catch (error) {
    const { lines, column } = error as { lines?: number; column?: number | string };
    if (lines === undefined) throw error;
    return nothing(problemAt(lines, column === undefined ? null : String(Number(column) + 1), 'broken_quotes'));
  }
}

/** Where in the table a sign stands: its row, and its column by the heading. */
function placed(text: string, at: number, separator: string, code: 'not_utf8' | 'not_text'): ReadFile {
  const before = text.slice(0, Math.max(0, at)).split(/\r\n|\n|\r/);
  const column = (before.at(-1) ?? '').split(separator).length;
  const line = text.split(/\r\n|\n|\r/)[before.length - 1] ?? '';
  const around = line.split(separator)[column - 1] ?? '';
  return nothing(problemAt(before.length, String(column), code, around.replace(new RegExp(controls, 'g'), '?')));
}

function nothing(problem: ImportProblem): ReadFile {
  return { rows: [], problems: [problem] };
}
