import type { CompareReply } from '#shared/compare-api.ts';
import type { HeldValue } from '#shared/history-api.ts';
import { printedNumber } from '#shared/report/printed-number.ts';
import { whole } from '#shared/report/whole.ts';
import { capital } from '../../i18n/capital.ts';
import type { CompareSentences } from '../../i18n/compare-nb.ts';
import { compareWords } from '../../i18n/compare-sentences.ts';
import { office } from '../../i18n/office-sentences.ts';
import { NumberButton } from '../../number-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import '../../ui/wide-frame.css';

type Props = { readonly found: CompareReply; readonly value: HeldValue };
type Number = CompareReply['numbers'][number];

/** Every way, with what it gives and whether that is what was printed. */
export function ComparedNumbers({ found: { season, numbers, implied }, value }: Props) {
  const words = compareWords.value;
  if (numbers.length === 0) return <p class="quiet">{words.nothing}</p>;
  const { columns } = words;
  const matching = numbers.filter(({ verdict }) => verdict === 'match' || verdict === 'inside');
  const isDecidable = numbers.some(({ verdict }) => verdict !== 'reserved' && verdict !== 'no_number');
  return (
    <>
      {isDecidable && <p class="compare-result">{words.matches(matching.length)}</p>}
      {implied && (
        <p>
          {words.implied(implied.sum, printedNumber(value), roundsOf(implied, words))} {words.held(implied.held)}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable from the keyboard */}
      <section class="wide-frame" aria-label={words.caption(season)} tabIndex={0}>
        <table class="compare-table">
          <caption>
            <span>{words.caption(season)}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{columns.way}</th>
              <th scope="col">{columns.here}</th>
              <th scope="col">{columns.verdict}</th>
              <th scope="col">{columns.nearer}</th>
              <th scope="col">{columns.n}</th>
            </tr>
          </thead>
          {[...new Set(numbers.map(({ over }) => over))].map((over) => (
            <tbody key={over}>
              <tr>
                <th scope="rowgroup" colSpan={5} class="over">
                  {over ?? words.everyArea}
                </th>
              </tr>
              {numbers
                .filter((number) => number.over === over)
                .map((number) => (
                  <NumberRow key={`${number.way} ${number.basis}`} number={number} />
                ))}
            </tbody>
          ))}
        </table>
      </section>
    </>
  );
}

function NumberRow({ number }: { readonly number: Number }) {
  const { ways, verdicts } = compareWords.value;
  const { way, basis, shown, nearer, n, verdict, opens } = number;
  const how = [...(basis ? [office.value.bases[basis]] : []), ways[way]].join(', ');
  return (
    <tr data-verdict={verdict}>
      <th scope="row">{capital(how)}</th>
      <td>{shown !== null && (opens ? <NumberButton shown={shown} of={how} path={opens} /> : shown)}</td>
      <td>
        {(verdict === 'match' || verdict === 'inside') && <Icon name="check" />} {verdicts[verdict]}
      </td>
      <td>{nearer}</td>
      <td>{whole(n)}</td>
    </tr>
  );
}

function roundsOf(
  { from, to }: NonNullable<CompareReply['implied']>,
  { atLeast, between }: Pick<CompareSentences, 'atLeast' | 'between'>,
): string {
  return to === null ? atLeast(from) : between(from, to);
}
