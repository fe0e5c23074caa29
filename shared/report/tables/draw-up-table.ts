import type { Reader } from '../basis/number-basis.ts';
import { wholeSeason } from '../cut.ts';
import type { SeasonRecord } from '../season-averages.ts';
import { ageTable, minorsTable, unknownAgeTable } from './age-tables.ts';
import { monthTable, policeTable, serviceTable, type TableBody, weekdayTable } from './part-tables.ts';
import type { ReportTable, TableId } from './report-table.ts';
import { seasonTable } from './season-table.ts';
import { spreadTable } from './spread-table.ts';
import { averagesIn, captionOf, type TableAsked, type TableScope, type TableWords, tableScope } from './table-scope.ts';

type Drawn = { readonly record: SeasonRecord; readonly other: SeasonRecord | null };

/**
 * Draws up one table of a season; `other` is the season that it is put against. What the reader may not see is no part of it. Null where
 * the season has no such set.
 */
export function drawUpTable(
  { record, other }: Drawn,
  asked: TableAsked,
  said: TableWords,
  reader: Reader,
): ReportTable | null {
  const scope = tableScope(record, asked, said, reader);
  const averages = averagesIn(scope, wholeSeason);
  if (!averages) return null;
  const { table } = asked;
  const { columns, rows, notes } = bodyOf(scope, other)[table]();
  const { words } = said;
  const hasSum = rows.some(({ isSum }) => isSum) && table !== 'spread' && table !== 'unknown_age';
  const all = [...averages.notes, ...notes, ...(hasSum ? [words.notes.rounding] : [])];
  return {
    table,
    caption: captionOf(scope, other),
    heads: [words.area, words.of],
    columns,
    rows,
    notes: [...new Set(all)],
    isMadeUp: record.isMadeUp,
  };
}

function bodyOf(scope: TableScope, other: SeasonRecord | null): Readonly<Record<TableId, () => TableBody>> {
  return {
    months: () => monthTable(scope),
    weekdays: () => weekdayTable(scope),
    ages: () => ageTable(scope),
    minors: () => minorsTable(scope),
    seasons: () => seasonTable(scope, other),
    spread: () => spreadTable(scope),
    police: () => policeTable(scope),
    service: () => serviceTable(scope),
    unknown_age: () => unknownAgeTable(scope),
  };
}
