import { type ImportProblem, type ImportProblemCode, problemAt } from './import-problem.ts';

/** A file as rows of texts. A workbook's numbers and days are texts too by now, and a formula begins with its sign. */
export type TextRow = { readonly row: number; readonly cells: readonly string[] };

/** The columns that a template knows: by which headings, in lower case, and whether the file must have them. */
export type Template<Key extends string> = Readonly<
  Record<Key, { readonly headings: readonly string[]; readonly isRequired: boolean }>
>;

/** One row as a template reads it. `text` is empty where the column is; a problem names the row and the column. */
export type ReadRow<Key extends string> = {
  readonly row: number;
  readonly text: (key: Key) => string;
  readonly problem: (key: Key, code: ImportProblemCode) => ImportProblem;
};

export type ReadTable<Key extends string> = {
  readonly rows: readonly ReadRow<Key>[];
  readonly problems: readonly ImportProblem[];
};

export const mostRows = 5000;

/** Matches the file's headings with the template's, and finds formulas, stray cells and rows beyond the limit. */
export function readTable<Key extends string>(
  [header, ...rows]: readonly TextRow[],
  template: Template<Key>,
): ReadTable<Key> {
  if (!header || rows.length === 0) return { rows: [], problems: [problemAt(null, null, 'empty_file')] };
  const places = new Map<Key, number>();
  const problems: ImportProblem[] = [];
  const keys = Object.keys(template) as Key[];
  for (const [index, cell] of header.cells.entries()) {
    const heading = plain(cell);
    if (heading === '') continue;
    const key = keys.find((one) => template[one].headings.includes(heading));
    if (key === undefined) problems.push(problemAt(header.row, cell.trim(), 'unknown_column', cell));
    else if (places.has(key)) problems.push(problemAt(header.row, cell.trim(), 'column_twice', cell));
    else places.set(key, index);
  }
  if (places.size === 0 && header.cells.filter((cell) => cell.trim() !== '').length === 1)
    return { rows: [], problems: [problemAt(header.row, '1', 'wrong_separator', header.cells.join(''))] };
  for (const key of keys)
    if (template[key].isRequired && !places.has(key))
      problems.push(problemAt(header.row, template[key].headings[0] ?? key, 'missing_column'));
  if (rows.length > mostRows)
    return { rows: [], problems: [problemAt(header.row + mostRows + 1, null, 'too_many_rows', String(mostRows))] };
  return {
    rows: problems.length > 0 ? [] : rows.map((row) => readRow(row, header, places)),
    problems: [...problems, ...rows.flatMap((row) => strayCells(row, header))],
  };
}

function readRow<Key extends string>(
  { row, cells }: TextRow,
  header: TextRow,
  places: ReadonlyMap<Key, number>,
): ReadRow<Key> {
  const text = (key: Key) => cells[places.get(key) ?? -1]?.trim() ?? '';
  return {
    row,
    text,
    problem: (key, code) => problemAt(row, header.cells[places.get(key) ?? -1]?.trim() ?? key, code, text(key)),
  };
}

function strayCells({ row, cells }: TextRow, header: TextRow): readonly ImportProblem[] {
  return cells.flatMap((cell, index) => {
    const heading = header.cells[index]?.trim() || String(index + 1);
    if (/^\s*[=@]/.test(cell)) return [problemAt(row, heading, 'formula', cell)];
    if (cell.trim() !== '' && !header.cells[index]?.trim())
      return [problemAt(row, heading, 'cell_beyond_columns', cell)];
    return [];
  });
}

/** Headings and names are the same whatever their case and the space around and inside them. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .trim()
    .toLocaleLowerCase('nb')
    .replaceAll(/[\s_]+/g, ' ');
}
