import type { Figure, FigureCell, FigureColumn, FigureRow } from '#shared/report/figure.ts';
import { office } from './i18n/office-sentences.ts';
import { NumberButton } from './number-button.tsx';
import './figure-shown.css';

type Props = {
  readonly figure: Figure;
  /** Where the API opens a number; null where it does not. */
  readonly pathOf: (column: FigureColumn, row: FigureRow, at: number) => string | null;
};

/** The figure's own numbers, each with the counts behind it, and what earlier reports say of them. */
export function FigureTable({ figure, pathOf }: Props) {
  const { figures } = office.value;
  const { columns, rows } = figure.table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable from the keyboard
    <section class="figure-numbers" aria-label={figures.table(figure.chart.title)} tabIndex={0}>
      <table>
        <caption>
          <span>{figures.underEach}</span>
        </caption>
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
          {rows.map((row) => (
            <tr key={row.year}>
              <th scope="row">{row.year}</th>
              {columns.map((column, at) => (
                <NumberCell
                  key={column.key}
                  cell={row.cells[at] as FigureCell}
                  of={`${column.label}, ${row.year}`}
                  path={pathOf(column, row, at)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Reports rows={rows} />
    </section>
  );
}

type CellProps = { readonly cell: FigureCell; readonly of: string; readonly path: string | null };

function NumberCell({ cell, of, path }: CellProps) {
  const { figures } = office.value;
  const { shown, counted, planned, origin, withheld } = cell;
  if (origin === 'published')
    return (
      <td>
        {shown === null ? figures.noReport : <strong class="reported">{shown}</strong>}
        {shown !== null && <small>{figures.published}</small>}
      </td>
    );
  return (
    <td>
      {shown === null && <em>{withheld ?? (counted === 0 ? figures.notCounted : figures.incomplete)}</em>}
      {shown !== null && <strong>{path ? <NumberButton shown={shown} of={of} path={path} /> : shown}</strong>}
      {planned > 0 && <small>{figures.countedOf(counted, planned)}</small>}
      {origin === 'imported' && counted > 0 && <small>{figures.imported}</small>}
    </td>
  );
}

function Reports({ rows }: { readonly rows: readonly FigureRow[] }) {
  const { figures } = office.value;
  const told = rows.filter(({ remarks }) => remarks.length > 0);
  if (told.length === 0) return null;
  return (
    <details class="figure-reports">
      <summary class="unfold">{figures.reports}</summary>
      <dl>
        {told.map(({ year, remarks }) => (
          <div key={year}>
            <dt>{year}</dt>
            {remarks.map((remark) => (
              <dd key={remark}>{remark}</dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}
