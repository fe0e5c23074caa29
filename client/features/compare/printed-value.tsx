import type { RefSeason } from '#shared/api.ts';
import type { HeldValue } from '#shared/history-api.ts';
import { printedNumber } from '#shared/report/printed-number.ts';
import { compareWords } from '../../i18n/compare-sentences.ts';
import { historyWords } from '../../i18n/history-sentences.ts';
import { yearOf } from './compare-choice.ts';

type Props = { readonly value: HeldValue; readonly season: RefSeason | undefined };

/** The number as it was printed, with everything that keeps it from being compared as a number. */
export function PrintedValue({ value, season }: Props) {
  const words = compareWords.value;
  const { bases, unknownBasis, method } = historyWords.value.held;
  const { qualifier, high, basis, basisStated, countedBy } = value;
  const cautions = [
    ...(value.year === null ? [words.noYear] : []),
    ...(value.year !== null && season && yearOf(season) !== value.year ? [words.otherYear(value.year, season.id)] : []),
    ...(high !== null ? [words.range] : qualifier !== null ? [words.reserved(qualifier)] : []),
    ...(value.measure === 'unclear' ? [words.unclear] : []),
    ...(countedBy ? [words.otherCounters(countedBy)] : []),
  ];
  return (
    <section class="printed-value" aria-label={words.printed}>
      <p class="printed-number">
        {words.printed} <strong>{printedNumber(value)}</strong>
      </p>
      <p>
        {value.source}. {words.basis(basis ? bases[basis] : unknownBasis)} {basisStated && words.stated(basisStated)}{' '}
        {value.method && method(value.method)}
      </p>
      {cautions.map((caution) => (
        <p key={caution} class="caution">
          {caution}
        </p>
      ))}
    </section>
  );
}
