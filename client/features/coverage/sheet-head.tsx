import type { RefSeason } from '#shared/api.ts';
import { capital } from '../../i18n/capital.ts';
import { dayInWords, hourInWords } from '../../i18n/dates.ts';
import { language } from '../../i18n/language.ts';
import { office } from '../../i18n/office-sentences.ts';
import { paperWords } from '../../i18n/paper-sentences.ts';

type Props = {
  readonly season: RefSeason;
  readonly round: RefSeason['occasions'][number] | null;
  readonly counters: readonly string[];
};

/** Which round the sheet is of, who counts, and the rules in a few words. What is not known is a line to write on. */
export function SheetHead({ season, round, counters }: Props) {
  const words = paperWords.value;
  const window = round && season.shifts.find(({ id }) => id === round.shift);
  return (
    <header class="sheet-head">
      <h2>
        {words.sheet}
        {round && (
          <>
            {': '}
            {capital(dayInWords(round.date, language.value))} {round.date.slice(0, 4)},{' '}
            {office.value.shifts[round.shift]}
            {window && (
              <small>
                {' '}
                {words.window(hourInWords(window.from, language.value), hourInWords(window.to, language.value))}
              </small>
            )}
          </>
        )}
      </h2>
      <p class="sheet-lines">
        {!round && (
          <>
            <Line label={words.date} />
            <Line label={words.shift} />
          </>
        )}
        <Line label={words.counters} text={counters.join(', ')} />
      </p>
      <ul>
        {words.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </header>
  );
}

function Line({ label, text = '' }: { readonly label: string; readonly text?: string }) {
  return (
    <span class="sheet-line">
      {label}: <span>{text}</span>
    </span>
  );
}
