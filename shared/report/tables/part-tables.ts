import { weekdayOf } from '../../time.ts';
import { capital } from '../capital.ts';
import { type Cut, policeGroups, serviceGroups, wholeSeason } from '../cut.ts';
import { daysOfMonth, monthsOf } from '../months.ts';
import { type MeanColumn, meanCell } from './mean-cells.ts';
import type { TableColumn, TableRow } from './report-table.ts';
import { namedAreas, tableRows } from './table-rows.ts';
import { averagesIn, type TableScope } from './table-scope.ts';

/** The body of a table; its caption and the notes that every table has are put round it. */
export type TableBody = {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly notes: readonly string[];
};

type Part = { readonly key: string; readonly label: string; readonly cut: Cut };

export function monthTable(scope: TableScope): TableBody {
  const { words, record } = scope;
  const months = monthsOf(record.planned.season).map((month) => ({
    key: month,
    label: capital(words.months[Number(month.slice(5)) - 1] ?? month),
    cut: { ...wholeSeason, ...daysOfMonth(month) },
  }));
  return partTable([...months, whole(words.wholeSeason)], scope);
}

export function weekdayTable(scope: TableScope): TableBody {
  const { words, record } = scope;
  const weekdays = [...new Set(record.planned.occasions.map(({ date }) => weekdayOf(date)))].sort();
  const parts = weekdays.map((weekday) => ({
    key: `weekday-${weekday}`,
    label: capital(words.weekdays[weekday - 1] ?? String(weekday)),
    cut: { ...wholeSeason, weekday },
  }));
  return partTable([...parts, whole(words.everyDay)], scope);
}

export function policeTable(scope: TableScope): TableBody {
  const { words } = scope;
  const parts = policeGroups.map((police) => ({
    key: `police-${police}`,
    label: capital(words.police[police]),
    cut: { ...wholeSeason, police },
  }));
  const table = partTable([...parts, whole(words.everyCount)], scope);
  return { ...table, notes: [...table.notes, words.notes.police] };
}

/** Of the areas that name a service alone: the others have nothing that could be open. Their sum would be of something else than the set. */
export function serviceTable(scope: TableScope): TableBody {
  const { words, record } = scope;
  const parts = serviceGroups.map((service) => ({
    key: `service-${service}`,
    label: capital(words.service[service]),
    cut: { ...wholeSeason, service },
  }));
  const hasService = (area: string) => record.areas.get(area)?.service != null;
  const table = partTable([...parts, whole(words.everyCount)], scope, hasService);
  const rows = table.rows.filter(({ isSum }) => !isSum);
  return { ...table, rows, notes: [...table.notes, rows.length === 0 ? words.notes.noService : words.notes.service] };
}

function whole(label: string): Part {
  return { key: 'whole', label: capital(label), cut: wholeSeason };
}

function partTable(parts: readonly Part[], scope: TableScope, isAsked = (_area: string) => true): TableBody {
  const columns = parts.map(
    (part): MeanColumn => ({
      ...part,
      season: scope.record.planned.season.id,
      band: scope.band,
      averages: averagesIn(scope, part.cut),
    }),
  );
  const areas = namedAreas([columns.at(-1)?.averages ?? null]).filter(({ area }) => isAsked(area));
  const rows = tableRows(areas, scope, (area, of) => columns.map((column) => meanCell(column, area, of, scope)));
  return { columns: parts.map(({ key, label }) => ({ key, label })), rows, notes: [] };
}
