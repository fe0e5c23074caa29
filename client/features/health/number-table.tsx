import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

type Props = {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell of each row names it. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ComponentChildren[] }[];
  /** Which columns hold words, and so begin at the left; the others are numbers. */
  readonly words?: readonly number[];
};

const onlyTheFirst = [0];

/** A table of a few columns. Where there is no room it is scrolled by itself, under its caption, and not the page. */
export function NumberTable({ caption, columns, rows, words = onlyTheFirst }: Props) {
  const id = useId();
  const kindOf = (at: number) => (words.includes(at) ? 'word' : 'amount');
  return (
    <div class="number-table">
      <p id={id} class="quiet">
        {caption}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section class="scrolled" tabIndex={0} aria-labelledby={id}>
        <table aria-labelledby={id}>
          <thead>
            <tr>
              {columns.map((column, at) => (
                <th key={column} scope="col" class={kindOf(at)}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells: [name, ...others] }) => (
              <tr key={key}>
                <th scope="row" class="word">
                  {name}
                </th>
                {others.map((cell, at) => (
                  <td key={columns[at + 1]} class={kindOf(at + 1)}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
