import type { PublishedValue } from '../domain/import-record.ts';
import type { ImportProblem } from './import-problem.ts';
import { type ReadRow, readTable, type Template, type TextRow } from './import-table.ts';
import {
  findScope,
  type KnownPlaces,
  parseBand,
  parseBasis,
  parseDecimal,
  parseMeasure,
  parseShiftOrBoth,
} from './import-words.ts';

const columns = {
  period: { headings: ['år', 'period', 'year', 'periode'], isRequired: true },
  scope: { headings: ['område', 'scope', 'area'], isRequired: true },
  shift: { headings: ['dag eller kveld', 'shift'], isRequired: false },
  band: { headings: ['aldersgruppe', 'band'], isRequired: false },
  measure: { headings: ['mål', 'measure'], isRequired: false },
  low: { headings: ['verdi', 'value', 'low'], isRequired: true },
  high: { headings: ['til', 'high'], isRequired: false },
  qualifier: { headings: ['forbehold', 'qualifier'], isRequired: false },
  basis: { headings: ['beregning', 'basis'], isRequired: false },
  basisStated: { headings: ['beregning i kilden', 'basis as stated'], isRequired: false },
  set: { headings: ['utvalg', 'set'], isRequired: false },
  method: { headings: ['metode', 'method'], isRequired: false },
  countedBy: { headings: ['talt av', 'counted by'], isRequired: false },
  source: { headings: ['kilde', 'source'], isRequired: true },
} as const satisfies Template<string>;
type Column = keyof typeof columns;

export const publishedHeadings: readonly string[] = Object.values(columns).map(({ headings }) => headings[0]);

export type ReadValues = { readonly values: readonly PublishedValue[]; readonly problems: readonly ImportProblem[] };

/** Numbers of earlier reports, one on a row. `known`: those that are here already. */
export function readPublishedValues(
  rows: readonly TextRow[],
  places: KnownPlaces,
  known: readonly PublishedValue[],
): ReadValues {
  const table = readTable(rows, columns);
  const problems = [...table.problems];
  const values: PublishedValue[] = [];
  const there = new Set(known.map(sameAs));
  const inFile = new Set<string>();
  for (const row of table.rows) {
    const { value, problems: found } = readValue(row, places);
    problems.push(...found);
    if (!value) continue;
    if (inFile.has(sameAs(value))) problems.push(row.problem('low', 'twice_in_file'));
    else if (there.has(sameAs(value))) problems.push(row.problem('low', 'already_there'));
    inFile.add(sameAs(value));
    values.push(value);
  }
  return { values, problems };
}

/** Two values are the same number when they say the same of the same, whatever remarks stand beside them. */
export function sameAs(value: PublishedValue): string {
  const { period, scope, scopeName, shift, band, measure, low, high, source } = value;
  return JSON.stringify([period, scope ?? scopeName, shift, band, measure, low, high, source]);
}

function readValue(row: ReadRow<Column>, places: KnownPlaces) {
  const problems: ImportProblem[] = [];
  const understood = <T>(key: Column, read: T | undefined, code: ImportProblem['code']): T | undefined => {
    if (read === undefined) problems.push(row.problem(key, code));
    return read;
  };
  const words = (key: Column): string | null => {
    const text = row.text(key);
    if (text.length > (key === 'source' ? 300 : 200)) problems.push(row.problem(key, 'too_long'));
    return text === '' ? null : text;
  };
  const period = row.text('period');
  if (period === '') problems.push(row.problem('period', 'is_empty'));
  if (period.length > 40) problems.push(row.problem('period', 'too_long'));
  const source = words('source');
  if (source === null) problems.push(row.problem('source', 'is_empty'));
  const low = readPeople(row, 'low', problems);
  const high = row.text('high') === '' ? null : readPeople(row, 'high', problems);
  if (low !== undefined && high != null && high < low) problems.push(row.problem('high', 'range_backwards'));
  const set = row.text('set') === '' ? null : findScope({ ...places, areas: [], groups: [] }, row.text('set'));
  const value = {
    period,
    year: /^(19|20)\d{2}$/.test(period) ? Number(period) : null,
    scope: understood('scope', findScope(places, row.text('scope')), 'unknown_area'),
    scopeName: (row.text('scope') || 'alle').slice(0, 120),
    shift: understood('shift', parseShiftOrBoth(row.text('shift')), 'unknown_shift'),
    band: understood('band', parseBand(row.text('band')), 'unknown_band'),
    measure: understood('measure', parseMeasure(row.text('measure')), 'unknown_measure'),
    low,
    high,
    qualifier: words('qualifier'),
    basis: understood('basis', parseBasis(row.text('basis')), 'unknown_basis'),
    basisStated: words('basisStated'),
    set: understood('set', set, 'unknown_set'),
    method: words('method'),
    countedBy: words('countedBy'),
    source,
  };
  return { value: problems.length === 0 ? (value as PublishedValue) : null, problems };
}

function readPeople(row: ReadRow<Column>, key: Column, problems: ImportProblem[]): number | undefined {
  const text = row.text(key);
  const found = parseDecimal(text);
  if (found === undefined)
    problems.push(row.problem(key, text === '' ? 'is_empty' : /^[-−]\s*\d/.test(text) ? 'negative' : 'not_a_number'));
  return found;
}
