import type { ComponentChildren } from 'preact';
import type { ShiftAverage } from '#shared/report/averages.ts';
import type { Averaged, MeanState } from '#shared/report/mean-state.ts';
import { listGaps } from '#shared/report/tally-gaps.ts';
import type { OfficeSentences } from '../../i18n/office-nb.ts';
import { office } from '../../i18n/office-sentences.ts';
import { NumberButton } from '../../number-button.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { tableRoles } from '../../ui/table-roles.ts';

type Props = {
  readonly state: MeanState;
  /** What the number is of. */
  readonly of: string;
  readonly path: string;
  readonly children?: ComponentChildren;
};

/** One number of the table, which opens, with what stands behind it; where there is no number, words in its place. */
export function MeanCell({ state, of, path, children }: Props) {
  const { table } = office.value;
  return (
    <td {...tableRoles.cell}>
      {state.kind === 'mean' ? (
        <span class="mean">
          <NumberButton shown={state.shown} of={of} path={path} />
        </span>
      ) : (
        <span class="no-mean" data-state={state.kind}>
          {wordFor(state, table)}
        </span>
      )}
      {children}
    </td>
  );
}

/** Under a shift's mean: how many of the planned counts, the sum, whether it is one round's own, and every gap there is. */
export function Behind({ average, isOneRound }: { readonly average: ShiftAverage; readonly isOneRound: boolean }) {
  const { table, gaps } = office.value;
  const { counted, planned, sum } = average;
  return (
    <>
      <span class="behind">
        {planned > 0 && <span>{table.countedOf(counted, planned)}</span>}
        {counted > 0 && <span>{table.sum(sum)}</span>}
        {isOneRound && <span class="one-round">{table.oneRound}</span>}
      </span>
      <span class="behind">
        {listGaps(average).map(({ kind, n }) => (
          <span key={kind} class="gap" data-state={kind}>
            <StateMark kind={kind} /> {gaps[kind](n)}
          </span>
        ))}
      </span>
    </>
  );
}

/** Under the mean of both shifts: how many counts it rests on. */
export function BehindBoth({ averaged: { day, evening } }: { readonly averaged: Averaged }) {
  const planned = day.planned + evening.planned;
  if (planned === 0) return null;
  return <span class="behind">{office.value.table.countedOf(day.counted + evening.counted, planned)}</span>;
}

/** Why day and evening could not become one number. */
export function lackWords(state: MeanState, { table, shifts, list }: OfficeSentences): string | null {
  if (state.kind === 'only_shift') return table.onlyShift(shifts[state.shift]);
  if (state.kind !== 'not_counted' || state.lacks.length === 0) return null;
  return state.lacks.length === 2 ? table.needsBoth : table.needsShift(list(state.lacks.map((shift) => shifts[shift])));
}

function wordFor(state: Exclude<MeanState, { kind: 'mean' }>, table: OfficeSentences['table']): string {
  switch (state.kind) {
    case 'not_planned':
      return table.notPlanned;
    case 'all_cancelled':
      return table.allCancelled;
    case 'incomplete':
      return table.incomplete;
    case 'only_shift':
    case 'not_counted':
      return table.notCounted;
  }
}
