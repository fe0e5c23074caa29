import type { Figure, FigureCell } from '#shared/report/figure.ts';
import { office } from '../../i18n/office-sentences.ts';

/** The figure's own numbers, each with the counts behind it. */
export function FigureTable({ figure }: { readonly figure: Figure }) {
  const { figures } = office.value;
  const { columns, rows } = figure.table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable from the keyboard
    <section class="figure-numbers" aria-label={figures.table(figure.chart.title)} tabIndex={0}>
      <table>
        <caption>{figures.underEach}</caption>
        <thead>
          <tr>
            <th scope="col">{figures.year}</th>
            {columns.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ year, cells }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              {cells.map((cell, index) => (
                <NumberCell key={columns[index]?.key} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function NumberCell({ cell: { shown, counted, planned, withheld } }: { readonly cell: FigureCell }) {
  const { figures } = office.value;
  return (
    <td>
      {shown === null ? (
        <em>{withheld ?? (counted === 0 ? figures.notCounted : figures.incomplete)}</em>
      ) : (
        <strong>{shown}</strong>
      )}
      {planned > 0 && <small>{figures.countedOf(counted, planned)}</small>}
    </td>
  );
}
