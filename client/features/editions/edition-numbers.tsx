import type { ShownEdition } from '#shared/edition-api.ts';
import { basisPath } from '#shared/report/basis/basis-asked.ts';
import { wholeSeason } from '#shared/report/cut.ts';
import type { EditionNumber } from '#shared/report/edition/edition.ts';
import { editionsWords } from '../../i18n/editions-sentences.ts';
import { office } from '../../i18n/office-sentences.ts';
import { NumberButton } from '../../number-button.tsx';

type Props = {
  readonly edition: Pick<ShownEdition, 'id' | 'numbers' | 'settings'>;
  /** False while it is only a draft: its numbers do not open yet. */
  readonly isFrozen: boolean;
};

/** The season's numbers, a table for each season and age band: areas down, day and evening across where they are told. */
export function EditionNumbers({ edition, isFrozen }: Props) {
  const { numbers, settings } = edition;
  const words = editionsWords.value.numbers;
  const seasons = [...new Set(numbers.map(({ season }) => season))].reverse();
  return (
    <section aria-labelledby="edition-numbers">
      <h2 id="edition-numbers">{words.title}</h2>
      {seasons.map((season, index) => (
        <details key={season} class="edition-season" open={index === 0}>
          <summary class="unfold">{season}</summary>
          <div class="edition-tables">
            {tablesOf(numbers.filter((one) => one.season === season)).map((own) => (
              <NumberTable
                key={own[0]?.band}
                numbers={own}
                fewerThan={settings.fewerThan}
                pathOf={isFrozen ? (number) => pathOf(edition, number) : () => null}
              />
            ))}
          </div>
        </details>
      ))}
    </section>
  );
}

/** Where a number opens as it was frozen. */
function pathOf({ id, settings }: Props['edition'], { season, area, shift, band, basis }: EditionNumber): string {
  const over = { season, area, group: null, set: settings.set ?? 'all' };
  return basisPath({ ...over, shift, band, basis, measure: 'mean', ...wholeSeason, edition: id });
}

function tablesOf(numbers: readonly EditionNumber[]): readonly (readonly EditionNumber[])[] {
  const bands = [...new Set(numbers.map(({ band }) => band))];
  return bands.map((band) => numbers.filter((one) => one.band === band));
}

type TableProps = {
  readonly numbers: readonly EditionNumber[];
  readonly fewerThan: number | null;
  readonly pathOf: (number: EditionNumber) => string | null;
};

function NumberTable({ numbers, fewerThan, pathOf }: TableProps) {
  const words = editionsWords.value.numbers;
  const [first] = numbers;
  if (!first) return null;
  const columns = ([null, 'day', 'evening'] as const).filter((shift) => numbers.some((one) => one.shift === shift));
  const areas = [...new Set(numbers.map(({ area }) => area))];
  const caption = words.caption(first.season, office.value.bands[first.band]);
  return (
    <table class="edition-numbers">
      <caption>{caption}</caption>
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
            <th scope="row">{nameOf(numbers, area)}</th>
            {columns.map((shift) => (
              <NumberCell
                key={shift}
                number={numbers.find((one) => one.area === area && one.shift === shift)}
                of={[nameOf(numbers, area), words[shift ?? 'together'], caption].join(', ')}
                fewerThan={fewerThan}
                pathOf={pathOf}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function nameOf(numbers: readonly EditionNumber[], area: string | null): string {
  return numbers.find((one) => one.area === area)?.name ?? editionsWords.value.numbers.all;
}

type CellProps = Omit<TableProps, 'numbers'> & { readonly number: EditionNumber | undefined; readonly of: string };

function NumberCell({ number, of, fewerThan, pathOf }: CellProps) {
  const words = editionsWords.value.numbers;
  if (!number) return <td />;
  const { shown, withheld, counted, planned } = number;
  const hidden = withheld === 'small' && fewerThan !== null ? words.small(fewerThan) : words.beside;
  const path = pathOf(number);
  const gap = withheld ? hidden : counted === 0 ? words.notCounted : words.incomplete;
  return (
    <td>
      {shown === null && <em>{gap}</em>}
      {shown !== null && <strong>{path === null ? shown : <NumberButton shown={shown} of={of} path={path} />}</strong>}
      {planned > 0 && <small>{words.nOf(counted, planned)}</small>}
    </td>
  );
}
