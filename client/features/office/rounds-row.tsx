import type { AveragesReply } from '#shared/api.ts';
import { shifts } from '#shared/domain/slot.ts';
import { office } from '../../i18n/office-sentences.ts';
import { NumberButton } from '../../number-button.tsx';
import { tableRoles } from '../../ui/table-roles.ts';
import type { AskFor } from './ask-for.ts';

type Props = { readonly rounds: AveragesReply['total']['completeRounds']; readonly askFor: AskFor };

/** The check beside the total: the mean over rounds in which every area was counted. */
export function RoundsRow({ rounds, askFor }: Props) {
  const { table, shifts: shiftNames } = office.value;
  return (
    <tr class="check-row" {...tableRoles.row}>
      <th scope="row" {...tableRoles.rowHeader}>
        {table.rounds}
      </th>
      {shifts.map((shift) => {
        const { n, shown } = rounds[shift];
        return (
          <td key={shift} {...tableRoles.cell}>
            {shown === null ? (
              <span class="no-mean">{table.noRounds}</span>
            ) : (
              <>
                <span class="mean">
                  <NumberButton
                    shown={shown}
                    of={`${table.rounds}, ${shiftNames[shift]}`}
                    path={askFor({ shift, measure: 'rounds' })}
                  />
                </span>
                <span class="behind">{table.roundsOf(n)}</span>
              </>
            )}
          </td>
        );
      })}
      <td class="quiet" {...tableRoles.cell}>
        {table.check}
      </td>
    </tr>
  );
}
