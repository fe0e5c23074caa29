import { ageBands, type Bands, headCount, totalOf } from '../domain/age-band.ts';
import { counted, notCounted, type Outcome } from '../domain/count.ts';
import type { Shift } from '../domain/slot.ts';
import type { Day } from '../time.ts';
import { type ImportProblem, type ImportProblemCode, problemAt } from './import-problem.ts';
import { type ReadRow, readTable, type Template, type TextRow } from './import-table.ts';
import { parseDay, parseReason, parseShift, parseStatus } from './import-words.ts';

/** Old counts as they were written down: a row for each area on each occasion. */
const columns = {
  date: { headings: ['dato', 'date'], isRequired: true },
  shift: { headings: ['dag eller kveld', 'shift'], isRequired: false },
  area: { headings: ['område', 'area'], isRequired: true },
  status: { headings: ['status'], isRequired: false },
  under_18: { headings: ['0–17 år', '0-17 år', '0–17', '0-17', 'under 18'], isRequired: false },
  from_18_to_25: { headings: ['18–25 år', '18-25 år', '18–25', '18-25', 'from 18 to 25'], isRequired: false },
  over_25: { headings: ['26 år og eldre', '26+', 'over 25'], isRequired: false },
  unknown: { headings: ['ukjent alder', 'unknown age', 'unknown'], isRequired: false },
  total: { headings: ['totalt', 'total', 'antall'], isRequired: false },
  reason: { headings: ['grunn', 'reason'], isRequired: false },
} as const satisfies Template<string>;
type Column = keyof typeof columns;
type Row = ReadRow<Column>;

export const countHeadings: readonly string[] = Object.values(columns).map(({ headings }) => headings[0]);

/** One row, understood: what became of one area on one occasion. `area` as it is written. */
export type CountRow = {
  readonly day: Day;
  readonly shift: Shift;
  readonly area: string;
  readonly outcome: Outcome;
  readonly problem: (key: 'date' | 'area', code: ImportProblemCode) => ImportProblem;
};

export type ReadCounts = { readonly counts: readonly CountRow[]; readonly problems: readonly ImportProblem[] };

/**
 * Reads the rows by themselves. `shift`: of every row, for a file that has no column for it. Nothing is guessed: a row with
 * neither numbers nor the words "ikke talt" is a problem, not a zero and not a gap.
 */
export function readCountRows(
  rows: readonly TextRow[],
  { shift, today }: { readonly shift: Shift | null; readonly today: Day },
): ReadCounts {
  const table = readTable(rows, columns);
  const problems = [...table.problems];
  const counts: CountRow[] = [];
  const hasPeople = (table.columns as readonly string[]).some((key) => key === 'total' || isBand(key));
  if (problems.length === 0 && !hasPeople) problems.push(problemAt(1, 'totalt', 'missing_column'));
  if (problems.length === 0 && shift === null && !table.columns.includes('shift'))
    problems.push(problemAt(1, 'dag eller kveld', 'missing_column'));
  if (problems.length > 0) return { counts: [], problems };
  for (const row of table.rows) {
    const day = parseDay(row.text('date'));
    const when = row.text('shift') === '' ? (shift ?? undefined) : parseShift(row.text('shift'));
    const found: ImportProblem[] = [];
    if (day === undefined) found.push(row.problem('date', 'not_a_day'));
    else if (day > today) found.push(row.problem('date', 'not_yet'));
    if (when === undefined) found.push(row.problem('shift', 'unknown_shift'));
    if (row.text('area') === '') found.push(row.problem('area', 'is_empty'));
    if (row.text('area').length > 120) found.push(row.problem('area', 'too_long'));
    const outcome = readOutcome(row, found);
    problems.push(...found);
    if (found.length === 0 && day && when && outcome)
      counts.push({ day, shift: when, area: row.text('area'), outcome, problem: row.problem });
  }
  return { counts, problems };
}

function readOutcome(row: Row, problems: ImportProblem[]): Outcome | undefined {
  const status = parseStatus(row.text('status'));
  const written = [...ageBands, 'total' as const].filter((key) => row.text(key) !== '');
  if (status === undefined) problems.push(row.problem('status', 'unknown_status'));
  if (status === 'not_counted') {
    const reason = parseReason(row.text('reason'));
    const [people] = written;
    if (reason === undefined) problems.push(row.problem('reason', 'unknown_reason'));
    if (people !== undefined) problems.push(row.problem(people, 'people_where_not_counted'));
    return reason && notCounted(reason);
  }
  const numbers = new Map(written.map((key) => [key, readPeople(row, key, problems)]));
  if ([...numbers.values()].includes(undefined)) return undefined;
  const total = numbers.get('total');
  const bands = ageBands.filter((band) => numbers.has(band));
  if (bands.length === 0) {
    if (total === undefined) problems.push(row.problem('total', 'is_empty'));
    return total === undefined ? undefined : counted(headCount(total));
  }
  const missing = ageBands.find((band) => !numbers.has(band));
  if (missing !== undefined) {
    problems.push(row.problem(missing, 'bands_missing'));
    return undefined;
  }
  const people = Object.fromEntries(bands.map((band) => [band, numbers.get(band)])) as Bands;
  if (total !== undefined && total !== totalOf(people)) problems.push(row.problem('total', 'sum_differs'));
  return counted(people);
}

function readPeople(row: Row, key: Column, problems: ImportProblem[]): number | undefined {
  const text = row.text(key).replace('−', '-');
  const wrong = wrongWith(text);
  if (wrong === null) return Number(text);
  problems.push(row.problem(key, wrong));
  return undefined;
}

function wrongWith(text: string): ImportProblemCode | null {
  if (/^0*\d{1,4}$/.test(text)) return null;
  if (/^-\s*\d+([.,]\d+)?$/.test(text)) return 'negative';
  if (/^\d+[.,]\d+$/.test(text)) return 'not_whole';
  return /^\d+$/.test(text) ? 'too_many_people' : 'not_a_number';
}

function isBand(key: string): boolean {
  return (ageBands as readonly string[]).includes(key);
}
