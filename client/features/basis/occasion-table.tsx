import type { BasisReply } from '#shared/basis-api.ts';
import { basisWords } from '../../i18n/basis-sentences.ts';
import { capital } from '../../i18n/capital.ts';
import { language, t } from '../../i18n/language.ts';
import { office } from '../../i18n/office-sentences.ts';
import { weekdayAndDate } from '../../i18n/table-dates.ts';
import { StateMark } from '../../ui/state-mark.tsx';

type Occasion = NonNullable<BasisReply['occasions']>[number];
type Props = { readonly number: BasisReply; readonly occasions: readonly Occasion[] };

/** Every count behind the number. A long list stays folded until somebody wants it. */
export function OccasionTable({ number, occasions }: Props) {
  const words = basisWords.value;
  if (occasions.length === 0) return <p class="quiet">{words.noRounds}</p>;
  return (
    <details open={number.areaName !== null}>
      <summary>{words.showRounds(occasions.length)}</summary>
      <Rows number={number} occasions={occasions} />
    </details>
  );
}

function Rows({ number, occasions }: Props) {
  const { columns, history, historyOf } = basisWords.value;
  const { bands, shifts, coverage } = office.value;
  const { band, areaName, members } = number;
  const seesCounts = occasions.some(({ count }) => count !== null);
  const hasBand = seesCounts && band !== 'all';
  const nameOf = (id: string) => areaName ?? members.find(({ area }) => area === id)?.name ?? id;
  return (
    <table class="basis-rounds">
      <thead>
        <tr>
          <th scope="col">{columns.date}</th>
          {areaName === null && <th scope="col">{columns.area}</th>}
          <th scope="col">{columns.state}</th>
          {hasBand && <th scope="col">{capital(bands[band])}</th>}
          <th scope="col">{columns.total}</th>
          {seesCounts && <th scope="col">{columns.history}</th>}
        </tr>
      </thead>
      <tbody>
        {occasions.map((one) => {
          const date = weekdayAndDate(one.date, language.value);
          return (
            <tr key={`${one.date} ${one.shift} ${one.area}`} data-state={one.state}>
              <th scope="row">
                {date}
                <small>{shifts[one.shift]}</small>
              </th>
              {areaName === null && <td>{nameOf(one.area)}</td>}
              <td>
                <StateMark kind={one.state} /> {coverage.states[one.state]}
                <Remarks occasion={one} />
              </td>
              {hasBand && <td>{one.count?.value}</td>}
              <td>{one.total}</td>
              {seesCounts && (
                <td>
                  {one.count?.root && (
                    <a
                      href={`/office/count/${one.count.root}`}
                      aria-label={historyOf(nameOf(one.area), date, shifts[one.shift])}
                    >
                      {history}
                    </a>
                  )}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Why it was not counted, and its flags. */
function Remarks({ occasion: { count, flags } }: { readonly occasion: Occasion }) {
  const said = [
    ...(count?.reason ? [t.value.reasons[count.reason].toLowerCase()] : []),
    ...flags.map((flag) => office.value.flags[flag]),
  ];
  return said.length === 0 ? null : <small>{said.join(', ')}</small>;
}
