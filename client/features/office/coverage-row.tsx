import { office } from '../../i18n/office-sentences.ts';
import { StateMark } from '../../ui/state-mark.tsx';
import { type CoveredArea, type CoveredOccasion, coverageKind } from './coverage-state.ts';
import { dateWithWeekday } from './day-words.ts';

type Props = {
  readonly occasion: CoveredOccasion;
  readonly areas: readonly { readonly id: string }[];
  /** How many rounds the date's heading stands for; 0 where an earlier row carries it. */
  readonly dateSpan: number;
  readonly reason: string | null;
};

/** One round: what became of each area, in a mark and a word, with the flags in words. */
export function CoverageRow({ occasion, areas, dateSpan, reason }: Props) {
  const { coverage, shifts } = office.value;
  return (
    <tr class={dateSpan > 0 ? 'new-day' : undefined}>
      {dateSpan > 0 && (
        <th scope="rowgroup" rowSpan={dateSpan} class="date">
          {dateWithWeekday(occasion.date, office.value)}
        </th>
      )}
      <th scope="row">
        {shifts[occasion.shift]}
        {occasion.state === 'unplanned' && <small>{coverage.unplanned}</small>}
        {occasion.state === 'cancelled' && <small>{reason ?? coverage.states.cancelled}</small>}
      </th>
      {areas.map(({ id }) => (
        <CoverageCell key={id} occasion={occasion} area={occasion.areas.find(({ area }) => area === id)} />
      ))}
    </tr>
  );
}

function CoverageCell({ occasion, area }: { occasion: CoveredOccasion; area: CoveredArea | undefined }) {
  const { coverage, flags } = office.value;
  const kind = coverageKind(occasion, area);
  return (
    <td data-state={kind}>
      <span class="state">
        <StateMark kind={kind} /> {coverage.states[kind]}
      </span>
      {area?.flags.map((flag) => (
        <small key={flag} class="flag">
          {flags[flag]}
        </small>
      ))}
    </td>
  );
}
