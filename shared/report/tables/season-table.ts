import { changeBetween, changeInPercent, shownChange } from '../../stats/change.ts';
import type { AreaAverages } from '../averages.ts';
import { breakNotes } from '../break-notes.ts';
import { capital } from '../capital.ts';
import { wholeSeason } from '../cut.ts';
import { areaMean, type MeanOf, totalMean } from '../exact-means.ts';
import type { SeasonRecord } from '../season-averages.ts';
import { listed } from '../wording.ts';
import { gapCell, type MeanColumn, meanCell, plainCell } from './mean-cells.ts';
import type { TableBody } from './part-tables.ts';
import type { TableCell } from './report-table.ts';
import { namedAreas, tableRows } from './table-rows.ts';
import { averagesIn, type TableScope, tableScope } from './table-scope.ts';

/** One season beside another, the earlier first, with the change from the unrounded means and every break of the series named. */
export function seasonTable(scope: TableScope, other: SeasonRecord | null): TableBody {
  const { words } = scope;
  if (!other) {
    const alone = [columnOf(scope)];
    const rows = tableRows(namedAreas([alone[0]?.averages ?? null]), scope, (area, of) =>
      alone.map((column) => meanCell(column, area, of, scope)),
    );
    return { columns: labelsOf(alone), rows, notes: [words.notes.noOtherSeason] };
  }
  const both = [scope, { ...tableScope(other, scope, scope, { seesCounts: true }), rowsOf: scope.rowsOf }]
    .sort((a, b) => (a.record.planned.season.from < b.record.planned.season.from ? -1 : 1))
    .map((one) => ({ record: one.record, column: columnOf(one) }));
  const [before, after] = both as [Sided, Sided];
  const broken = brokenAreas(before, after);
  const rows = tableRows(namedAreas([after.column.averages, before.column.averages]), scope, (area, of) => {
    const means = [before, after].map(({ column }) => meanCell(column, area, of, scope));
    const isBroken = area === null ? broken.size > 0 : broken.has(area);
    const remark = isBroken ? words.breakMark : null;
    return [
      ...means,
      ...changeCells(before.column, after.column, area, of, scope).map((cell) => ({ ...cell, remark })),
    ];
  });
  const columns = [
    ...labelsOf([before.column, after.column]),
    { key: 'change', label: capital(words.columns.change) },
    { key: 'percent', label: capital(words.columns.percent) },
  ];
  return { columns, rows, notes: notesOf(before, after, broken, scope) };
}

type Sided = { readonly record: SeasonRecord; readonly column: MeanColumn };

function columnOf(scope: TableScope): MeanColumn {
  const { id } = scope.record.planned.season;
  return {
    key: id,
    label: id,
    season: id,
    cut: wholeSeason,
    band: scope.band,
    averages: averagesIn(scope, wholeSeason),
  };
}

function labelsOf(columns: readonly MeanColumn[]) {
  return columns.map(({ key, label }) => ({ key, label }));
}

function changeCells(
  before: MeanColumn,
  after: MeanColumn,
  area: string | null,
  of: MeanOf,
  { words: { gaps } }: TableScope,
): readonly TableCell[] {
  const [from, to] = [before, after].map(({ averages }) => {
    if (!averages) return null;
    if (area === null)
      return averages.total.day.planned + averages.total.evening.planned > 0 ? totalMean(averages.areas, of) : null;
    const found = averages.areas.find((one) => one.area === area);
    return found ? areaMean(found, of) : null;
  });
  if (!from || !to) return [gapCell(gaps.noChange), gapCell(gaps.noChange)];
  const percent = changeInPercent(from, to);
  return [
    plainCell(shownChange(changeBetween(from, to), 1)),
    percent === null ? gapCell(gaps.fromNobody) : plainCell(shownChange(percent, 0)),
  ];
}

/** The areas whose two numbers are not of the same thing: in one season only, counted in other shifts, or broken in between. */
function brokenAreas(before: Sided, after: Sided): ReadonlySet<string> {
  const areas = namedAreas([after.column.averages, before.column.averages]);
  return new Set(
    areas.flatMap(({ area }) => {
      const [old, now] = [before, after].map(({ column }) => column.averages?.areas.find((one) => one.area === area));
      const isSame = old && now && shiftsOf(old) === shiftsOf(now) && breaksBetween(area, before, after).length === 0;
      return isSame ? [] : [area];
    }),
  );
}

function shiftsOf({ day, evening }: AreaAverages): string {
  return `${day.planned > 0} ${evening.planned > 0}`;
}

/** From the first day after the earlier season's first to the last of the later one. */
function breaksBetween(area: string, before: Sided, after: Sided) {
  const breaks = after.record.areas.get(area)?.breaks ?? [];
  return breaks.filter(({ on, kind }) => {
    const isBetween = on > before.record.planned.season.from && on <= after.record.planned.season.to;
    return isBetween && kind !== 'renamed';
  });
}

function notesOf(before: Sided, after: Sided, broken: ReadonlySet<string>, scope: TableScope): readonly string[] {
  const { words, wording, basis } = scope;
  const areas = namedAreas([after.column.averages, before.column.averages]);
  const only = areas.flatMap(({ area, name }) => {
    const sides = [before, after].filter(({ column }) => column.averages?.areas.some((one) => one.area === area));
    return sides.length === 1 && sides[0] ? [words.notes.onlyIn(name, sides[0].column.season)] : [];
  });
  const between = { from: before.record.planned.season.from, to: after.record.planned.season.to };
  const breaks = areas.flatMap(({ area }) => breakNotes(area, between, after.record.areas, wording));
  const names = areas.filter(({ area }) => broken.has(area)).map(({ name }) => name);
  const otherBases = [before, after].flatMap(
    ({
      record: {
        planned: { season },
      },
    }) => (season.basis === basis ? [] : [words.notes.otherBasis(season.id, wording.basis[season.basis])]),
  );
  return [
    words.notes.change(wording.basis[basis]),
    ...otherBases,
    ...only,
    ...breaks,
    ...(names.length > 0 ? [words.notes.breakIn(listed(names, words.and))] : []),
  ];
}
