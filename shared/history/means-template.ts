import type { AveragingBasis } from '../domain/averaging-basis.ts';
import type { PublishedValue } from '../domain/import-record.ts';
import { problemAt } from './import-problem.ts';
import { readTable, type Template, type TextRow } from './import-table.ts';
import { findScope, type KnownPlaces, parseDecimal, parseShiftOrBoth } from './import-words.ts';
import { type ReadValues, sameAs } from './published-template.ts';

const named = {
  area: { headings: ['område', 'area'], isRequired: true },
  shift: { headings: ['dag eller kveld', 'shift'], isRequired: false },
} as const satisfies Template<string>;

/** A plain table: an area on each row, a year in each column, a mean in each cell. An empty cell is no number. */
export function readMeans(
  rows: readonly TextRow[],
  places: KnownPlaces,
  known: readonly PublishedValue[],
  { source, basis }: { readonly source: string; readonly basis: AveragingBasis | null },
): ReadValues {
  const years = (rows[0]?.cells ?? []).map((cell) => cell.trim()).filter((cell) => /^(19|20)\d{2}$/.test(cell));
  const ofYears = Object.fromEntries(years.map((year) => [year, { headings: [year], isRequired: false }]));
  const table = readTable(rows, { ...named, ...ofYears } as Template<string>);
  const problems = [...table.problems];
  if (problems.length === 0 && years.length === 0) problems.push(problemAt(1, null, 'not_a_year'));
  if (source.trim() === '') return { values: [], problems: [problemAt(null, null, 'is_empty', 'kilde')] };
  const there = new Set(known.map(sameAs));
  const inFile = new Set<string>();
  const values: PublishedValue[] = [];
  for (const row of table.rows) {
    const [scope, shift] = [findScope(places, row.text('area')), parseShiftOrBoth(row.text('shift'))];
    if (scope === undefined || scope === null) problems.push(row.problem('area', 'unknown_area'));
    if (shift === undefined) problems.push(row.problem('shift', 'unknown_shift'));
    const place = `${scope}|${shift}`;
    if (inFile.has(place)) problems.push(row.problem('area', 'twice_in_file'));
    inFile.add(place);
    for (const year of years) {
      const text = row.text(year);
      if (text === '') continue;
      const low = parseDecimal(text);
      if (low === undefined) problems.push(row.problem(year, text.startsWith('-') ? 'negative' : 'not_a_number'));
      if (low === undefined || shift === undefined || !scope) continue;
      const about = {
        period: year,
        year: Number(year),
        scope,
        scopeName: row.text('area'),
        shift,
        band: 'all' as const,
      };
      const number = { measure: 'mean' as const, low, high: null, qualifier: null, basis, basisStated: null };
      const value = { ...about, ...number, set: null, method: null, countedBy: null, source: source.trim() };
      if (there.has(sameAs(value))) problems.push(row.problem(year, 'already_there'));
      values.push(value);
    }
  }
  return { values, problems };
}
