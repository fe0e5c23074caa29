import type { AveragesReply } from '#shared/api.ts';
import type { AveragingBasis } from '#shared/domain/averaging-basis.ts';
import { shifts } from '#shared/domain/slot.ts';
import { areaBasisState, areaShiftState } from '#shared/report/mean-state.ts';
import { office } from '../../i18n/office-sentences.ts';
import { tableRoles } from '../../ui/table-roles.ts';
import type { AskFor } from './ask-for.ts';
import { Behind, BehindBoth, lackWords, MeanCell } from './mean-cell.tsx';

type Props = {
  readonly area: AveragesReply['areas'][number];
  readonly basis: AveragingBasis;
  readonly askFor: AskFor;
};

/** One area: its three numbers, each of which opens, and its flags in words. */
export function AreaRow({ area, basis, askFor }: Props) {
  const { flags, shifts: shiftNames, bases } = office.value;
  const together = areaBasisState(area, basis);
  const lack = lackWords(together, office.value);
  // Estimates stand in their cells, with their number.
  const named = area.flags.filter((flag) => flag !== 'estimated');
  return (
    <tr {...tableRoles.row}>
      <th scope="row" {...tableRoles.rowHeader}>
        <span class="row-name">{area.name}</span>
        {named.length > 0 && (
          <ul class="flags">
            {named.map((flag) => (
              <li key={flag}>{flags[flag]}</li>
            ))}
          </ul>
        )}
      </th>
      {shifts.map((shift) => (
        <MeanCell
          key={shift}
          state={areaShiftState(area[shift])}
          of={`${area.name}, ${shiftNames[shift]}`}
          path={askFor({ area: area.area, shift })}
        >
          <Behind average={area[shift]} isOneRound={area[shift].counted === 1} />
        </MeanCell>
      ))}
      <MeanCell state={together} of={`${area.name}, ${bases[basis]}`} path={askFor({ area: area.area })}>
        <BehindBoth averaged={area} />
        {lack && <span class="behind">{lack}</span>}
      </MeanCell>
    </tr>
  );
}
