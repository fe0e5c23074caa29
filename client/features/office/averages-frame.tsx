import type { ComponentChildren } from 'preact';
import type { AskedBand } from '#shared/domain/age-band.ts';
import type { AveragingBasis } from '#shared/domain/averaging-basis.ts';
import { capital } from '../../i18n/capital.ts';
import { office } from '../../i18n/office-sentences.ts';
import { tableRoles } from '../../ui/table-roles.ts';
import { monthName } from './day-words.ts';
import './averages.css';
import './averages-narrow.css';

export type Framed = {
  readonly season: string;
  readonly period: string | null;
  readonly setName: string;
  readonly band: AskedBand;
  readonly basis: AveragingBasis;
};
type Props = { readonly of: Framed; readonly notYet: number; readonly children: ComponentChildren };

/** What the table is of, and what stands in its columns: all of it is known before the numbers are. */
export function AveragesFrame({ of: { season, period, setName, band, basis }, notYet, children }: Props) {
  const { table, shifts, bands, bases, basisColumns, chooser } = office.value;
  const months = period ? `${monthName(period, office.value)} ${season}` : `${chooser.wholeSeason} ${season}`;
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
      {children}
    </table>
  );
}

/** The table while its numbers are on their way. */
export function AwaitedAverages({ of }: { readonly of: Framed }) {
  return (
    <AveragesFrame of={of} notYet={0}>
      <tbody {...tableRoles.group}>
        <tr {...tableRoles.row}>
          <td class="awaited" colSpan={4} {...tableRoles.cell}>
            {office.value.waiting}
          </td>
        </tr>
      </tbody>
    </AveragesFrame>
  );
}
