import type { EditionComparison } from '#shared/edition-api.ts';
import { editionsWords } from '../../i18n/editions-sentences.ts';
import { office } from '../../i18n/office-sentences.ts';

type Props = Pick<EditionComparison, 'numbers' | 'causes'>;

/** Each number that is another one today, then and now, and why: "to tellinger rettet". */
export function DifferenceTable({ numbers, causes }: Props) {
  const words = editionsWords.value.compare;
  const shown = numbers.filter(({ before, after }) => before.shown !== after.shown);
  return (
    <>
      {shown.length > 0 && (
        <table class="differences">
          <caption>{words.numbersCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.atTheTime}</th>
              <th scope="col">{words.now}</th>
              <th scope="col">{words.why}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr key={`${one.season} ${one.band} ${one.area} ${one.shift}`}>
                <th scope="row">{nameOf(one)}</th>
                <td data-label={words.atTheTime}>{one.before.shown ?? words.noNumber}</td>
                <td data-label={words.now}>
                  <strong>{one.after.shown ?? words.noNumber}</strong>
                </td>
                <td data-label={words.why}>{reasonOf(one.causes, causes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {numbers.length > shown.length && <p class="quiet">{words.unchanged(numbers.length - shown.length)}</p>}
    </>
  );
}

/** "2026, Storgata, kveld, 0–17 år" */
function nameOf({ season, band, name, shift }: Props['numbers'][number]): string {
  const { numbers } = editionsWords.value;
  return [season, name ?? numbers.all, numbers[shift ?? 'together'].toLowerCase(), office.value.bands[band]].join(', ');
}

function reasonOf(own: readonly number[], causes: Props['causes']): string {
  const { kinds, unexplained } = editionsWords.value.compare;
  const counts = new Map<keyof typeof kinds, number>();
  for (const index of own) {
    const kind = causes[index]?.kind;
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts.size === 0 ? unexplained : [...counts].map(([kind, n]) => kinds[kind](n)).join(', ');
}
