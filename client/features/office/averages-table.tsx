import type { AveragesReply } from '#shared/api.ts';
import { notYetHeld } from '#shared/report/tally-gaps.ts';
import { office } from '../../i18n/office-sentences.ts';
import { tableRoles } from '../../ui/table-roles.ts';
import { AreaRow } from './area-row.tsx';
import { askForNumbers } from './ask-for.ts';
import { AveragesFrame } from './averages-frame.tsx';
import { RoundsRow } from './rounds-row.tsx';
import { TotalRow } from './total-row.tsx';

type Props = {
  readonly averages: AveragesReply;
  readonly setName: string;
  readonly period: string | null;
};

/** The season's averages: a row for each area and their sum, by day, by evening and together. */
export function AveragesTable({ averages, setName, period }: Props) {
  const { areas, total, basis, band, season } = averages;
  const notYet = notYetHeld(total.day) + notYetHeld(total.evening);
  const askFor = askForNumbers(averages, period);
  if (areas.length === 0) return <p class="quiet">{office.value.table.noMembers}</p>;
  return (
    <AveragesFrame of={{ season, period, setName, band, basis }} notYet={notYet}>
      <tbody {...tableRoles.group}>
        {areas.map((area) => (
          <AreaRow key={area.area} area={area} basis={basis} askFor={askFor} />
        ))}
      </tbody>
      <tfoot {...tableRoles.group}>
        <TotalRow averages={averages} setName={setName} askFor={askFor} />
        <RoundsRow rounds={total.completeRounds} askFor={askFor} />
      </tfoot>
    </AveragesFrame>
  );
}
