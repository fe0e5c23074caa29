import type { CoveredRound } from '#shared/coverage-api.ts';
import { capital } from '../../i18n/capital.ts';
import { language } from '../../i18n/language.ts';
import { office } from '../../i18n/office-sentences.ts';
import { weekdayAndDate } from '../../i18n/table-dates.ts';
import { type Attention, listAttention } from './attention.ts';

type Props = { readonly held: readonly CoveredRound[]; nameOf(area: string): string };

const namedPlaces = 6;

/** What is missing and what waits for a decision, before the whole table. */
export function AttentionList({ held, nameOf }: Props) {
  const { coverage, flags, shifts } = office.value;
  const found = listAttention(held);
  const wordFor = (kind: Attention['kind']) => (kind === 'missing' ? coverage.states.missing : flags[kind]);
  return (
    <div class="attention">
      <h3>{coverage.attention}</h3>
      {found.length === 0 && <p class="quiet">{coverage.nothing}</p>}
      {found.length > 0 && (
        <ul>
          {found.map(({ kind, places }) => (
            <li key={kind}>
              <strong>
                {capital(wordFor(kind))} ({places.length})
              </strong>
              <span>
                {places
                  .slice(0, namedPlaces)
                  .map(({ area, date, shift }) =>
                    coverage.at(nameOf(area), weekdayAndDate(date, language.value), shifts[shift]),
                  )
                  .join(' · ')}
                {places.length > namedPlaces && ` · ${coverage.more(places.length - namedPlaces)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
