import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { HeardPhone, RoundsReply } from '#shared/coverage-api.ts';
import { occasionKey } from '#shared/domain/occasion.ts';
import type { Shift } from '#shared/domain/slot.ts';
import { capital } from '../../i18n/capital.ts';
import { monthAndYear } from '../../i18n/table-dates.ts';
import { moveInTable, oneStop } from './cell-focus.ts';
import type { CoveredMonth } from './coverage-months.ts';
import { renderRow, wholeRound } from './coverage-row.tsx';
import './coverage-table.css';
import type { OpenedPlace } from './opened-cell.tsx';
import { type TableWords, tableWords } from './table-words.ts';
import { useMonthByMonth } from './use-month-by-month.ts';

type Columns = readonly { readonly id: string; readonly name: string }[];
type Props = {
  readonly label: string;
  readonly months: readonly CoveredMonth[];
  readonly columns: Columns;
  readonly reply: RoundsReply;
  onOpen(place: OpenedPlace): void;
};

/** Rounds down, areas across; it scrolls inside its own frame, with the heads standing still. One stop for the keyboard; arrows go from cell to cell. */
export function CoverageTable({ label, months, columns, reply, onOpen }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const words = tableWords.value;
  const drawn = useMonthByMonth(months.length);
  // Kept, so that a month more does not draw those before it anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a signal holds is not the same for ever
  const bodies = useMemo(() => {
    const underWay = draftsByRound(reply);
    return months.map((month) => renderMonth(month, { columns, underWay, words }));
  }, [months, columns, reply, words]);
  useLayoutEffect(() => {
    if (table.current) oneStop(table.current);
  });
  return (
    <section class="frame" aria-label={label}>
      <table
        ref={table}
        class="coverage-table"
        onKeyDown={moveInTable}
        onClick={({ target }) => {
          const place = placeOf(target);
          if (place) onOpen(place);
        }}
        onFocusIn={({ currentTarget, target }) => oneStop(currentTarget, target)}
      >
        <thead>
          <tr>
            <th scope="col">{words.date}</th>
            <th scope="col">{words.shift}</th>
            {columns.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {bodies.slice(0, drawn)}
      </table>
    </section>
  );
}

type Drawing = {
  readonly columns: Columns;
  readonly underWay: ReadonlyMap<string, ReadonlySet<string>>;
  readonly words: TableWords;
};

function renderMonth({ month, days }: CoveredMonth, { columns, underWay, words }: Drawing) {
  return (
    <tbody key={month}>
      <tr class="month">
        <th scope="rowgroup" colSpan={columns.length + 2}>
          <span>{capital(monthAndYear(month, words.language))}</span>
        </th>
      </tr>
      {days.flatMap(({ rounds }) =>
        rounds.map((round, index) =>
          renderRow(
            { round, columns, dateSpan: index === 0 ? rounds.length : 0, underWay: underWay.get(occasionKey(round)) },
            words,
          ),
        ),
      )}
    </tbody>
  );
}

/** The areas that are being counted on some phone, by date and shift. */
function draftsByRound({ season, phones }: RoundsReply): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const here = phones.flatMap(({ drafts }: HeardPhone) => drafts.filter((draft) => draft.season === season));
  for (const { date, shift, area } of here) {
    const key = occasionKey({ date, shift: shift as Shift });
    found.set(key, (found.get(key) ?? new Set()).add(area));
  }
  return found;
}

/** One listener for all the cells: what was pressed stands in the table itself. */
function placeOf(target: EventTarget | null): OpenedPlace | null {
  const button = target instanceof Element ? target.closest<HTMLElement>('button[data-column]') : null;
  const { date, shift } = button?.closest('tr')?.dataset ?? {};
  const column = button?.dataset.column;
  if (date === undefined || shift === undefined || column === undefined) return null;
  return { date, shift: shift as Shift, area: column === wholeRound ? null : column };
}
