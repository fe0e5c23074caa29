import type { RefSeason } from '#shared/api.ts';
import { capital } from '../../i18n/capital.ts';
import { office } from '../../i18n/office-sentences.ts';
import type { CoveredMonth } from './coverage-months.ts';
import { CoverageRow } from './coverage-row.tsx';
import './coverage.css';
import { monthName } from './day-words.ts';

type Props = {
  readonly label: string;
  readonly months: readonly CoveredMonth[];
  readonly areas: readonly { readonly id: string; readonly name: string }[];
  readonly season: RefSeason | undefined;
};

/** Rounds down, areas across; it scrolls inside its own frame, with the heads standing still. */
export function CoverageTable({ label, months, areas, season }: Props) {
  const { coverage } = office.value;
  const reasonOf = (date: string, shift: string) =>
    season?.occasions.find((occasion) => occasion.date === date && occasion.shift === shift)?.reason ?? null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable from the keyboard
    <section class="frame" aria-label={label} tabIndex={0}>
      <table class="coverage-table">
        <thead>
          <tr>
            <th scope="col">{coverage.date}</th>
            <th scope="col">{coverage.shift}</th>
            {areas.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {months.map(({ month, days }) => (
          <tbody key={month}>
            <tr class="month">
              <th scope="rowgroup" colSpan={areas.length + 2}>
                {capital(monthName(month, office.value))}
              </th>
            </tr>
            {days.flatMap(({ date, rounds }) =>
              rounds.map((occasion, index) => (
                <CoverageRow
                  key={`${date}|${occasion.shift}`}
                  occasion={occasion}
                  areas={areas}
                  dateSpan={index === 0 ? rounds.length : 0}
                  reason={reasonOf(date, occasion.shift)}
                />
              )),
            )}
          </tbody>
        ))}
      </table>
    </section>
  );
}
