import type { AskedBand } from '../../domain/age-band.ts';
import { percentOf } from '../../stats/percent-of.ts';
import { shown } from '../../stats/shown.ts';
import { capital } from '../capital.ts';
import { wholeSeason } from '../cut.ts';
import type { MeanOf } from '../exact-means.ts';
import { whole } from '../whole.ts';
import { countsOf, gapCell, type MeanColumn, meanCell, pathOf, plainCell } from './mean-cells.ts';
import type { TableBody } from './part-tables.ts';
import type { TableCell } from './report-table.ts';
import { namedAreas, tableRows } from './table-rows.ts';
import { averagesIn, type TableScope } from './table-scope.ts';

const shownBands = ['under_18', 'from_18_to_25', 'zero_to_25', 'over_25', 'unknown', 'all'] as const;

/** A column for each age band. Those of an age are of the counts in which somebody's age was judged. */
export function ageTable(scope: TableScope): TableBody {
  const columns = shownBands.map((band) => bandColumn(band, scope));
  const rows = tableRows(namedAreas([columns.at(-1)?.averages ?? null]), scope, (area, of) =>
    columns.map((column) => meanCell(column, area, of, scope)),
  );
  const { ageIsJudged, unknownAgeLeftOut } = scope.wording;
  return { columns: columns.map(({ key, label }) => ({ key, label })), rows, notes: [ageIsJudged, unknownAgeLeftOut] };
}

/** Minors as a mean and as observations, with how many counts had any. No interval and no spread at such sizes. */
export function minorsTable(scope: TableScope): TableBody {
  const { words, wording } = scope;
  const column = bandColumn('under_18', scope);
  const sumCells = (area: string | null, of: MeanOf): readonly TableCell[] => {
    const averaged = area === null ? column.averages?.total : column.averages?.areas.find((one) => one.area === area);
    if (!averaged) return [gapCell(words.gaps.notPlanned), gapCell(words.gaps.notPlanned)];
    const { n, sum, zeros } = countsOf(averaged, of);
    if (n === 0) return [gapCell(words.gaps.notCounted), gapCell(words.gaps.notCounted)];
    const isWhole = area !== null || column.averages?.total.complete === true;
    const opens = pathOf(column, area, of, scope, 'sum');
    const observations = isWhole ? plainCell(whole(sum), opens) : gapCell(words.gaps.incomplete);
    return [observations, plainCell(whole(n - zeros))];
  };
  const { mean, observations, above } = words.columns;
  return {
    columns: [
      { key: 'mean', label: capital(mean) },
      { key: 'observations', label: capital(observations) },
      { key: 'above', label: capital(above) },
    ],
    rows: tableRows(namedAreas([column.averages]), scope, (area, of) => [
      meanCell(column, area, of, scope),
      ...sumCells(area, of),
    ]),
    notes: [wording.observations, wording.ageIsJudged, wording.unknownAgeLeftOut],
  };
}

/** People of unknown age among all people, and the counts in which nobody's age was judged. */
export function unknownAgeTable(scope: TableScope): TableBody {
  const { words } = scope;
  const [all, unknown, judged] = (['all', 'unknown', 'under_18'] as const).map((band) => bandColumn(band, scope)) as [
    MeanColumn,
    MeanColumn,
    MeanColumn,
  ];
  const cellsOf = (area: string | null, of: MeanOf): readonly TableCell[] => {
    const [everyone, unjudged, banded] = [all, unknown, judged].map(({ averages }) => {
      const averaged = area === null ? averages?.total : averages?.areas.find((one) => one.area === area);
      return averaged && countsOf(averaged, of);
    });
    if (!everyone || !unjudged || !banded || everyone.n === 0)
      return Array.from({ length: 4 }, () => gapCell(words.gaps.notCounted));
    const share = percentOf(unjudged.sum, everyone.sum);
    return [
      plainCell(whole(everyone.sum), pathOf(all, area, of, scope, 'sum')),
      plainCell(whole(unjudged.sum), pathOf(unknown, area, of, scope, 'sum')),
      share === null ? gapCell(words.gaps.nobody) : { ...plainCell(shown(share)), n: everyone.n },
      plainCell(whole(banded.ageUnknown)),
    ];
  };
  const { people, unknown: ofUnknown, share, ageUnknown } = words.columns;
  return {
    columns: [
      { key: 'people', label: capital(people) },
      { key: 'unknown', label: capital(ofUnknown) },
      { key: 'share', label: capital(share) },
      { key: 'age_unknown', label: capital(ageUnknown) },
    ],
    rows: tableRows(namedAreas([all.averages]), scope, cellsOf),
    notes: [words.notes.share],
  };
}

function bandColumn(band: AskedBand, scope: TableScope): MeanColumn {
  return {
    key: band,
    label: capital(scope.words.bands[band]),
    season: scope.record.planned.season.id,
    cut: wholeSeason,
    band,
    averages: averagesIn(scope, wholeSeason, band),
  };
}
