import type { EditionNumber } from '#shared/report/edition/edition.ts';
import { editionsWords } from '../../i18n/editions-sentences.ts';
import { office } from '../../i18n/office-sentences.ts';

type Props = { readonly numbers: readonly EditionNumber[]; readonly fewerThan: number | null };

/** The season's numbers, a table for each season and age band: areas down, day and evening across where they are told. */
export function EditionNumbers({ numbers, fewerThan }: Props) {
  const words = editionsWords.value.numbers;
  const seasons = [...new Set(numbers.map(({ season }) => season))].reverse();
  return (
    <section aria-labelledby="edition-numbers">
      <h2 id="edition-numbers">{words.title}</h2>
      {seasons.map((season, index) => (
        <details key={season} class="edition-season" open={index === 0}>
          <summary>{season}</summary>
          <div class="edition-tables">
            {tablesOf(numbers.filter((one) => one.season === season)).map((own) => (
              <NumberTable key={own[0]?.band} numbers={own} fewerThan={fewerThan} />
            ))}
          </div>
        </details>
      ))}
    </section>
  );
}

function tablesOf(numbers: readonly EditionNumber[]): readonly (readonly EditionNumber[])[] {
  const bands = [...new Set(numbers.map(({ band }) => band))];
  return bands.map((band) => numbers.filter((one) => one.band === band));
}

function NumberTable({ numbers, fewerThan }: Props) {
  const words = editionsWords.value.numbers;
  const [first] = numbers;
  if (!first) return null;
  const columns = ([null, 'day', 'evening'] as const).filter((shift) => numbers.some((one) => one.shift === shift));
  const areas = [...new Set(numbers.map(({ area }) => area))];
  return (
    <table class="edition-numbers">
      <caption>{words.caption(first.season, office.value.bands[first.band])}</caption>
      <thead>
        <tr>
          <th scope="col">{words.area}</th>
          {columns.map((shift) => (
            <th key={shift} scope="col">
              {words[shift ?? 'together']}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {areas.map((area) => (
          <tr key={area} class={area === null ? 'sums' : undefined}>
            <th scope="row">{numbers.find((one) => one.area === area)?.name ?? words.all}</th>
            {columns.map((shift) => (
              <NumberCell
                key={shift}
                number={numbers.find((one) => one.area === area && one.shift === shift)}
                fewerThan={fewerThan}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function NumberCell({ number, fewerThan }: { readonly number: EditionNumber | undefined } & Pick<Props, 'fewerThan'>) {
  const words = editionsWords.value.numbers;
  if (!number) return <td />;
  const { shown, withheld, counted, planned } = number;
  const hidden = withheld === 'small' && fewerThan !== null ? words.small(fewerThan) : words.beside;
  const gap = withheld ? hidden : counted === 0 ? words.notCounted : words.incomplete;
  return (
    <td>
      {shown === null ? <em>{gap}</em> : <strong>{shown}</strong>}
      {planned > 0 && <small>{words.nOf(counted, planned)}</small>}
    </td>
  );
}
