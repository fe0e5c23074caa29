import type { AveragesReply } from '#shared/api.ts';
import { notYetHeld } from '#shared/report/tally-gaps.ts';
import { capital } from '../../i18n/capital.ts';
import { office } from '../../i18n/office-sentences.ts';
import { AreaRow } from './area-row.tsx';
import { askForNumbers } from './ask-for.ts';
import { monthName } from './day-words.ts';
import { RoundsRow } from './rounds-row.tsx';
import './averages.css';
import './averages-narrow.css';
import { tableRoles } from '../../ui/table-roles.ts';

import { TotalRow } from './total-row.tsx';

type Props = {
  readonly averages: AveragesReply;
  readonly setName: string;
  readonly period: string | null;
};

/** The season's averages: a row for each area and their sum, by day, by evening and together. */
export function AveragesTable({ averages, setName, period }: Props) {
  const { table, shifts, bands, bases, basisColumns, chooser } = office.value;
  const { areas, total, basis, band, season } = averages;
  const months = period ? `${monthName(period, office.value)} ${season}` : `${chooser.wholeSeason} ${season}`;
  const notYet = notYetHeld(total.day) + notYetHeld(total.evening);
  const askFor = askForNumbers(averages, period);
  if (areas.length === 0) return <p class="quiet">{table.noMembers}</p>;
  return (
    <table class="averages" {...tableRoles.table}>
      <caption>
        {table.caption(setName, bands[band], months)} {table.basis(bases[basis])}
        {notYet > 0 && ` ${table.ongoing(notYet)}`}
      </caption>
      <thead {...tableRoles.group}>
        <tr {...tableRoles.row}>
          <th scope="col" {...tableRoles.columnHeader}>
            {table.area}
          </th>
          <th scope="col" {...tableRoles.columnHeader}>
            {capital(shifts.day)}
          </th>
          <th scope="col" {...tableRoles.columnHeader}>
            {capital(shifts.evening)}
          </th>
          <th scope="col" {...tableRoles.columnHeader} title={bases[basis]}>
            {basisColumns[basis]}
          </th>
        </tr>
      </thead>
      <tbody {...tableRoles.group}>
        {areas.map((area) => (
          <AreaRow key={area.area} area={area} basis={basis} askFor={askFor} />
        ))}
      </tbody>
      <tfoot {...tableRoles.group}>
        <TotalRow averages={averages} setName={setName} askFor={askFor} />
        <RoundsRow rounds={total.completeRounds} askFor={askFor} />
      </tfoot>
    </table>
  );
}
