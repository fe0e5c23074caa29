import { askedValue } from '../../domain/age-band.ts';
import { type Shift, shifts } from '../../domain/slot.ts';
import { type Fraction, toDouble } from '../../stats/fraction.ts';
import { mean } from '../../stats/means.ts';
import { quartileType7 } from '../../stats/quartile-type-7.ts';
import { sampleVariance } from '../../stats/sample-variance.ts';
import { shown } from '../../stats/shown.ts';
import { shownRoot } from '../../stats/shown-root.ts';
import { capital } from '../capital.ts';
import { wholeSeason } from '../cut.ts';
import { whole } from '../whole.ts';
import { gapCell, pathOf, plainCell } from './mean-cells.ts';
import type { TableBody } from './part-tables.ts';
import type { TableCell, TableRow } from './report-table.ts';
import { namedAreas } from './table-rows.ts';
import { averagesIn, type TableScope } from './table-scope.ts';

/** How much the counts vary, for each area and shift, and for the complete rounds of each shift. Never across shifts. */
export function spreadTable(scope: TableScope): TableBody {
  const { words, wording } = scope;
  const areas = namedAreas([averagesIn(scope, wholeSeason)]);
  const own = areas.flatMap(({ area, name }) =>
    shifts.map((shift) => rowOf(name, area, shift, valuesOf(scope, [area], shift), scope)),
  );
  const members = areas.map(({ area }) => area);
  const rounds = shifts.map((shift) => rowOf(words.rounds, null, shift, valuesOf(scope, members, shift), scope));
  const { counts, mean: average, least, lowerQuartile, median, upperQuartile, most, deviation } = words.columns;
  const labels = [counts, average, least, lowerQuartile, median, upperQuartile, most, deviation];
  const keys = ['n', 'mean', 'min', 'q1', 'median', 'q3', 'max', 'sd'];
  return {
    columns: keys.map((key, index) => ({ key, label: capital(labels[index] ?? key) })),
    rows: areas.length === 0 ? [] : [...own, ...rounds],
    notes: [
      words.notes.spread,
      words.notes.quartiles,
      words.notes.roundsOnly,
      ...(scope.band === 'all' ? [] : [wording.ageIsJudged]),
    ],
  };
}

/** The numbers of an area's counts; of several areas those of each round in which every one of them that was asked for has a number. */
function valuesOf({ occasions, band }: TableScope, areas: readonly string[], shift: Shift): readonly number[] {
  return occasions
    .filter((occasion) => occasion.shift === shift)
    .flatMap(({ cells }) => {
      const asked = cells.filter(({ area, isPlanned }) => isPlanned && areas.includes(area));
      const values = asked.map(({ bands }) => (bands ? askedValue(bands, band) : null));
      const known = values.filter((value) => value !== null);
      return known.length === 0 || known.length < values.length ? [] : [known.reduce((sum, value) => sum + value, 0)];
    });
}

function rowOf(
  name: string,
  area: string | null,
  shift: Shift,
  values: readonly number[],
  scope: TableScope,
): TableRow {
  const { words, wording, record, band } = scope;
  const number = { season: record.planned.season.id, cut: wholeSeason, band };
  const opens = pathOf(number, area, shift, scope, area === null ? 'rounds' : 'mean');
  const cell = (value: Fraction | null): TableCell =>
    value === null ? gapCell(words.gaps.notCounted) : plainCell(shown(value), opens);
  const variance = sampleVariance(values);
  const none = values.length === 0 ? words.gaps.notCounted : words.gaps.oneCount;
  const sum = values.reduce((total, value) => total + value, 0);
  return {
    key: `${area ?? 'rounds'} ${shift}`,
    area: name,
    of: capital(wording.shift[shift]),
    isSum: area === null,
    cells: [
      plainCell(whole(values.length)),
      cell(mean({ sum, n: values.length })),
      extreme(quartileType7(values, 0), opens, words.gaps.notCounted),
      cell(quartileType7(values, 1)),
      cell(quartileType7(values, 2)),
      cell(quartileType7(values, 3)),
      extreme(quartileType7(values, 4), opens, words.gaps.notCounted),
      variance === null ? gapCell(none) : plainCell(shownRoot(variance), opens),
    ],
  };
}

/** The least and the greatest are counts themselves, and whole. */
function extreme(value: Fraction | null, opens: string, gap: string): TableCell {
  return value === null ? gapCell(gap) : plainCell(whole(toDouble(value)), opens);
}
