import type { HeldValue } from '#shared/history-api.ts';
import { printedNumber } from '#shared/report/printed-number.ts';
import { historyWords } from '../../i18n/history-sentences.ts';
import { t } from '../../i18n/language.ts';

/** Every number as it was printed, with what the source says of it. */
export function HeldValues({ values }: { readonly values: readonly HeldValue[] }) {
  const words = historyWords.value.held;
  const sorted = [...values].sort((a, b) => yearIn(a) - yearIn(b) || a.scopeName.localeCompare(b.scopeName, 'nb'));
  return (
    <section>
      <h2>{words.title}</h2>
      {values.length === 0 ? (
        <p class="quiet">{words.none}</p>
      ) : (
        <table class="stacked">
          <caption>{words.caption(values.length)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.period}</th>
              <th scope="col">{words.scope}</th>
              <th scope="col">{words.band}</th>
              <th scope="col">{words.measure}</th>
              <th scope="col" class="number">
                {words.value}
              </th>
              <th scope="col">{words.basis}</th>
              <th scope="col">{words.source}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((value) => (
              <HeldRow key={value.key} value={value} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function HeldRow({ value }: { readonly value: HeldValue }) {
  const words = historyWords.value.held;
  const { shift, basis, basisStated, method, countedBy } = value;
  return (
    <tr>
      <th scope="row">{value.period}</th>
      <td data-label={words.scope}>
        {value.scopeName}, {shift ? t.value.shifts[shift] : words.bothShifts}
      </td>
      <td data-label={words.band}>{words.bands[value.band]}</td>
      <td data-label={words.measure}>{words.measures[value.measure]}</td>
      <td data-label={words.value} class="number">
        {printedNumber(value)}
      </td>
      <td data-label={words.basis}>
        {basis ? words.bases[basis] : words.unknownBasis}
        {basisStated && <small>{words.stated(basisStated)}</small>}
      </td>
      <td data-label={words.source}>
        {value.source}
        {method && <small>{words.method(method)}</small>}
        {countedBy && <small>{words.countedBy(countedBy)}</small>}
      </td>
    </tr>
  );
}

/** "før 2011" stands beside 2011. */
function yearIn({ period }: Pick<HeldValue, 'period'>): number {
  return Number(/\d{4}/.exec(period)?.[0] ?? 0);
}
