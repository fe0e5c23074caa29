import { whole } from '#shared/report/whole.ts';
import type { TableReply } from '#shared/tables-api.ts';
import { tablesWords } from '../../i18n/tables-sentences.ts';
import { NumberButton } from '../../number-button.tsx';
import '../../ui/wide-frame.css';

type Row = TableReply['rows'][number];

/** One table, which scrolls inside its own frame with the areas standing still. */
export function TableView({ table }: { readonly table: TableReply }) {
  const { heads, columns, rows, caption } = table;
  if (rows.length === 0) return <p class="quiet">{tablesWords.value.empty}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable from the keyboard
    <section class="wide-frame" aria-label={caption} tabIndex={0}>
      <table class="report-table">
        <caption>
          <span>{caption}</span>
        </caption>
        <thead>
          <tr>
            {[...heads, ...columns.map(({ label }) => label)].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        {groupByArea(rows).map((group) => (
          <tbody key={group[0]?.key} class={group[0]?.isSum ? 'sums' : undefined}>
            {group.map((row, index) => (
              <tr key={row.key}>
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={group.length}>
                    {row.area}
                  </th>
                )}
                <th scope="row">{row.of}</th>
                {row.cells.map((cell, at) => (
                  <Cell
                    key={columns[at]?.key}
                    cell={cell}
                    of={[row.area, row.of, columns[at]?.label].filter(Boolean).join(', ')}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

/** A number that opens, how many counts it is of, and what must be known of it; where there is none, why. */
function Cell({
  cell: { shown, gap, n, planned, remark, opens },
  of,
}: {
  readonly cell: Row['cells'][number];
  readonly of: string;
}) {
  const words = tablesWords.value;
  return (
    <td>
      {shown === null && <em>{gap}</em>}
      {shown !== null && (opens ? <NumberButton shown={shown} of={of} path={opens} /> : <span>{shown}</span>)}
      {n !== null && <small>{planned === null ? words.n(whole(n)) : words.nOf(whole(n), whole(planned))}</small>}
      {remark && <small class="remark">{remark}</small>}
    </td>
  );
}

function groupByArea(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.[0] && last[0].area === row.area && last[0].isSum === row.isSum) last.push(row);
    else groups.push([row]);
  }
  return groups;
}
