import type { AveragesReply } from '#shared/api.ts';
import { type Shift, shifts } from '#shared/domain/slot.ts';
import { type MeanState, totalBasisState, totalShiftState } from '#shared/report/mean-state.ts';
import type { OfficeSentences } from '../../i18n/office-nb.ts';
import { office } from '../../i18n/office-sentences.ts';
import { tableRoles } from '../../ui/table-roles.ts';
import type { AskFor } from './ask-for.ts';
import { Behind, BehindBoth, MeanCell } from './mean-cell.tsx';
import { isSumOfOneRound } from './one-round.ts';

type Props = { readonly averages: AveragesReply; readonly setName: string; readonly askFor: AskFor };

/** The areas' unrounded means added up. A member without a number makes it incomplete, and it says which. */
export function TotalRow({ averages, setName, askFor }: Props) {
  const { table, shifts: shiftNames, bases } = office.value;
  const { total, basis } = averages;
  const together = totalBasisState(total, basis);
  const cells = (
    <>
      {shifts.map((shift) => {
        const state = totalShiftState(total[shift]);
        return (
          <MeanCell key={shift} state={state} of={`${setName}, ${shiftNames[shift]}`} path={askFor({ shift })}>
            <Why state={state} averages={averages} asked={[shift]} />
            <Behind average={total[shift]} isOneRound={isSumOfOneRound(averages, shift)} />
          </MeanCell>
        );
      })}
      <MeanCell state={together} of={`${setName}, ${bases[basis]}`} path={askFor({})}>
        <BehindBoth averaged={total} />
        <Why state={together} averages={averages} asked={shifts} />
      </MeanCell>
    </>
  );
  return (
    <tr class="sum-row" {...tableRoles.row}>
      <th scope="row" {...tableRoles.rowHeader}>
        <span class="row-name">{table.total}</span>
        <span class="set-name">{setName}</span>
      </th>
      {cells}
    </tr>
  );
}

type WhyProps = { readonly state: MeanState; readonly averages: AveragesReply; readonly asked: readonly Shift[] };

function Why({ state, averages, asked }: WhyProps) {
  if (state.kind !== 'incomplete') return null;
  return <span class="behind why">{missingWords(averages, asked, office.value)}</span>;
}

/** "mangler tall for Akerselva kveld" */
function missingWords({ areas, total }: AveragesReply, asked: readonly Shift[], say: OfficeSentences): string {
  const gaps = total.missing
    .filter(({ shift }) => asked.includes(shift))
    .map(({ area, shift }) => {
      const name = areas.find((one) => one.area === area)?.name ?? area;
      return say.table.gapOf(name, say.shifts[shift]);
    });
  return say.table.missingTotal(say.list(gaps));
}
