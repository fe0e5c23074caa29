/** A number stands as itself, a text made harmless; null is an empty field. */
export type Field = string | { readonly number: string } | null;

/**
 * What Norwegian Excel opens with a double click: BOM, semicolons, CRLF. A minus sign and a no-break space would turn numbers into
 * text there, so neither gets in.
 */
export function writeForExcel(rows: readonly (readonly Field[])[]): string {
  return `\uFEFF${writeRows(rows, ';', '\r\n')}`;
}

/** Comma, decimal point, LF: what a program reads without asking. */
export function writeForMachines(rows: readonly (readonly Field[])[]): string {
  return writeRows(rows, ',', '\n');
}

function writeRows(rows: readonly (readonly Field[])[], separator: string, newline: string): string {
  return rows.map((row) => `${row.map((field) => quote(textOf(field), separator)).join(separator)}${newline}`).join('');
}

function textOf(field: Field): string {
  if (field === null) return '';
  if (typeof field === 'object') return plain(field.number);
  const text = plain(field);
  return startsFormula.test(text) ? `'${text}` : text;
}

/** A spreadsheet takes a text that begins so for a formula, and may run it. */
const startsFormula = /^[=+\-@\t\r\n]/;

function plain(text: string): string {
  return text.replaceAll('\u2212', '-').replaceAll(/[\u00A0\u202F]/g, ' ');
}

function quote(text: string, separator: string): string {
  const needs = text.includes(separator) || /["\r\n]/.test(text);
  return needs ? `"${text.replaceAll('"', '""')}"` : text;
}
