import type { AskedBand } from '../../domain/age-band.ts';
import type { AveragingBasis } from '../../domain/averaging-basis.ts';
import { toDay } from '../../time.ts';
import type { Reader } from '../basis/number-basis.ts';
import type { Cut } from '../cut.ts';
import type { MeanOf } from '../exact-means.ts';
import { averagesOfPart, type SeasonAverages, type SeasonRecord, talliesIn } from '../season-averages.ts';
import type { OccasionCells } from '../season-cells.ts';
import { shortDay, type Wording, wholeDay } from '../wording.ts';
import type { TableId } from './report-table.ts';
import { hasShiftRows } from './table-limits.ts';
import type { TableWording } from './table-wording.ts';

export type TableAsked = {
  readonly table: TableId;
  readonly set: string;
  readonly band: AskedBand;
  readonly basis: AveragingBasis;
};

export type TableWords = { readonly wording: Wording; readonly words: TableWording };

/** What a table is drawn up over. */
export type TableScope = TableAsked &
  TableWords & {
    readonly record: SeasonRecord;
    readonly occasions: readonly OccasionCells[];
    /** The rows of an area: its shifts and both together, or both together alone. */
    readonly rowsOf: readonly MeanOf[];
  };

export function tableScope(record: SeasonRecord, asked: TableAsked, said: TableWords, reader: Reader): TableScope {
  const occasions = record.occasions;
  const rowsOf = hasShiftRows(asked.table, asked.band, reader)
    ? (['day', 'evening', asked.basis] as const)
    : [asked.basis];
  return { ...asked, ...said, record, occasions, rowsOf };
}

export function averagesIn(scope: TableScope, cut: Cut, band = scope.band): SeasonAverages | null {
  return averagesOfPart(scope.record, talliesIn(scope.record, cut), { set: scope.set, band }, scope.wording);
}

/** "Alle områder, alle aldre, sommertellingen 2026 (01.06.–31.08.2026), dag og kveld under ett: …" */
export function captionOf(scope: TableScope, other: SeasonRecord | null): string {
  const { record, table, set, band, basis, words, wording } = scope;
  const { id, from, to, sets } = record.planned.season;
  const days = `${shortDay(toDay(from))}–${wholeDay(toDay(to))}`;
  const said = [
    sets.find((one) => one.id === set)?.name ?? words.everyArea,
    ...(ageTables.includes(table) ? [] : [words.bands[band]]),
    table === 'seasons' && other ? words.seasons(...inOrder(record, other)) : words.season(id, days),
    ...(table === 'spread' || table === 'unknown_age' ? [] : [words.basis(wording.basis[basis])]),
  ];
  return words.caption(words.titles[table], said.join(', '));
}

/** Their columns say which ages they are of. */
const ageTables: readonly TableId[] = ['ages', 'minors', 'unknown_age'];

function inOrder(...records: readonly [SeasonRecord, SeasonRecord]): [string, string] {
  const sorted = [...records].sort((a, b) => (a.planned.season.from < b.planned.season.from ? -1 : 1));
  return sorted.map(({ planned }) => planned.season.id) as [string, string];
}
