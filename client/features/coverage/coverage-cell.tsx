import type { CoveredArea, CoveredRound } from '#shared/coverage-api.ts';
import { totalOf } from '#shared/domain/age-band.ts';
import { StateMark } from '../../ui/state-mark.tsx';
import { coverageKind } from './coverage-kind.ts';
import type { TableWords } from './table-words.ts';

export type Cell = {
  readonly round: CoveredRound;
  readonly roundName: string;
  /** Undefined: the plan does not ask for it. */
  readonly area: CoveredArea | undefined;
  readonly column: { readonly id: string; readonly name: string };
  readonly isUnderWay: boolean;
};

/**
 * One area on one round: how many people, or a mark and a word; below it why, and every flag in words. A plain function: a
 * thousand components would each listen to the language by themselves.
 */
export function renderCell({ round, roundName, area, column, isUnderWay }: Cell, words: TableWords) {
  const kind = coverageKind(round, area);
  if (!area) return <td key={column.id} data-state={kind} />;
  const { count, enters } = area;
  const people = count?.bands ? totalOf(count.bands) : null;
  const isNumber = kind === 'counted' && people !== null;
  const beneath: string[] = [];
  if (count?.reason) beneath.push(words.reasons[count.reason]);
  if (people !== null && !enters) beneath.push(words.outside(people));
  if (isUnderWay) beneath.push(words.underWay);
  const flagged = area.flags.map((flag) => words.flags[flag]);
  const said = saidOf(isNumber ? String(people) : words.states[kind], beneath, flagged);
  return (
    <td key={column.id} data-state={kind}>
      <button
        type="button"
        tabIndex={-1}
        data-column={column.id}
        aria-label={(isNumber ? words.peopleCell : words.cell)(column.name, roundName, said)}
      >
        {isNumber ? (
          people
        ) : (
          <span class="state">
            <StateMark kind={kind} /> {words.states[kind]}
          </span>
        )}
        {beneath.length > 0 && beneath.map((word) => [' ', <small key={word}>{word}</small>])}
        {flagged.length > 0 &&
          flagged.map((flag) => [
            ' ',
            <small key={flag} class="flag">
              {flag}
            </small>,
          ])}
      </button>
    </td>
  );
}

/** As it is read from the screen: whoever steers by voice says what they see. */
function saidOf(state: string, beneath: readonly string[], flagged: readonly string[]): string {
  return beneath.length + flagged.length === 0 ? state : [state, ...beneath, ...flagged].join(' ');
}
