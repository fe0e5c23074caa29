import type { AveragesReply } from '#shared/api.ts';
import { shifts } from '#shared/domain/slot.ts';
import { office } from '../../i18n/office-sentences.ts';

type Props = { readonly rounds: AveragesReply['total']['completeRounds'] };

/** The check beside the total: the mean over rounds in which every area was counted. */
export function RoundsRow({ rounds }: Props) {
  const { table } = office.value;
  return (
    <tr class="rounds">
      <th scope="row">{table.rounds}</th>
      {shifts.map((shift) => {
        const { n, shown } = rounds[shift];
        return (
          <td key={shift}>
            {shown === null ? (
              <span class="no-mean">{table.noRounds}</span>
            ) : (
              <>
                <span class="mean">{shown}</span>
                <span class="behind">{table.roundsOf(n)}</span>
              </>
            )}
          </td>
        );
      })}
      <td class="rounds-note">{table.roundsNote}</td>
    </tr>
  );
}
