import type { Shift } from '#shared/domain/slot.ts';
import { office } from '../../i18n/office-sentences.ts';
import { whole } from '../../i18n/whole.ts';
import { shortDate } from './day-words.ts';
import type { GapDays } from './gap-days.ts';
import type { ShiftAverage } from './mean-state.ts';
import { StateMark } from './state-mark.tsx';
import { notYetHeld } from './tally-gaps.ts';

type Props = {
  readonly shift: Shift;
  readonly formula: string | null;
  readonly words: string;
  /** Said in the formula's place, where there is none. */
  readonly lack?: string | null;
  readonly average: ShiftAverage;
  readonly gapDays: readonly GapDays[];
};

/** One shift of an opened row: the formula with its numbers, every count accounted for, and the days of the gaps. */
export function OpenedShift({ shift, formula, words, lack = null, average, gapDays }: Props) {
  const { opened, shifts, coverage, list } = office.value;
  const rows: [string, number][] = [
    [opened.counted, average.counted],
    [opened.notCounted, average.notCounted],
    [opened.missing, average.missing],
    [opened.ageUnknown, average.ageUnknown],
    [opened.notYet, notYetHeld(average)],
  ];
  const besides: [string, number][] = [
    [opened.ofThemZero, average.zeros],
    [opened.estimated, average.estimated],
    [opened.cancelled, average.cancelled],
    [opened.people, average.sum],
  ];
  return (
    <section class="opened-part">
      <p class="opened-title">{shifts[shift]}</p>
      <p class="formula">{formula ?? lack ?? opened.noFormula}</p>
      {formula && <p class="formula-words">{words}</p>}
      <dl>
        {rows.map(([label, n]) => (
          <Line key={label} label={label} n={n} />
        ))}
        <Line label={opened.planned} n={average.planned} isSum />
        {besides.map(([label, n]) => (
          <Line key={label} label={label} n={n} />
        ))}
      </dl>
      {gapDays.length > 0 && (
        <ul class="gap-days">
          {gapDays.map(({ state, dates }) => (
            <li key={state}>
              <StateMark kind={state} /> {coverage.states[state]}:{' '}
              {list(dates.map((date) => shortDate(date, office.value)))}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({ label, n, isSum = false }: { readonly label: string; readonly n: number; readonly isSum?: boolean }) {
  return (
    <div class={isSum ? 'planned' : undefined}>
      <dt>{label}</dt>
      <dd>{whole(n)}</dd>
    </div>
  );
}
