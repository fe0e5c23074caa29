import type { CoveredRound } from '#shared/coverage-api.ts';
import { weekdayAndDate } from '../../i18n/table-dates.ts';
import { renderCell } from './coverage-cell.tsx';
import type { TableWords } from './table-words.ts';

/** The column whose button opens the whole round. */
export const wholeRound = 'round';

type Row = {
  readonly round: CoveredRound;
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  /** How many rounds the date's heading stands for; 0 where an earlier row carries it. */
  readonly dateSpan: number;
  /** The areas of it that are being counted on some phone. */
  readonly underWay: ReadonlySet<string> | undefined;
};

/** One round: what became of each area. */
export function renderRow({ round, columns, dateSpan, underWay }: Row, words: TableWords) {
  const { date, shift, state, reason } = round;
  const day = weekdayAndDate(date, words.language);
  const roundName = words.roundName(day, words.shifts[shift]);
  return (
    <tr key={`${date}|${shift}`} data-date={date} data-shift={shift} class={dateSpan > 0 ? 'new-day' : undefined}>
      {dateSpan > 0 && (
        <th scope="rowgroup" rowSpan={dateSpan} class="date">
          {day}
        </th>
      )}
      <th scope="row" class="round">
        <button type="button" tabIndex={-1} data-column={wholeRound} aria-label={roundName}>
          {words.shifts[shift]}
          {state === 'unplanned' && <small>{words.unplanned}</small>}
          {state === 'cancelled' && <small>{reason ?? words.states.cancelled}</small>}
        </button>
      </th>
      {columns.map((column) =>
        renderCell(
          {
            round,
            roundName,
            area: round.areas.find(({ area }) => area === column.id),
            column,
            isUnderWay: underWay?.has(column.id) ?? false,
          },
          words,
        ),
      )}
    </tr>
  );
}
