import type { RoundsReply } from '#shared/coverage-api.ts';
import { capital } from '../../i18n/capital.ts';
import { coverageWords } from '../../i18n/coverage-page-sentences.ts';
import { clockInWords, dayInWords } from '../../i18n/dates.ts';
import { language } from '../../i18n/language.ts';
import { office } from '../../i18n/office-sentences.ts';
import { ChanceWords } from './chance-words.tsx';
import { roundHref } from './coverage-address.ts';
import './missing-now.css';
import { listOpenRounds, type OpenAreas, type OpenRound } from './open-rounds.ts';
import { nameOf } from './people-names.ts';

type Props = { readonly reply: RoundsReply; readonly now: number; areaName(area: string): string };

/** What a coordinator asks on the morning after: what is missing, who was to count it, and whether it can still be had. */
export function MissingNow({ reply, now, areaName }: Props) {
  const words = coverageWords.value;
  const rounds = listOpenRounds(reply, now);
  return (
    <section class="missing-now" aria-labelledby="missing-now">
      <h2 id="missing-now">{words.now.title}</h2>
      <p class="quiet">{rounds.length > 0 ? words.now.lead : words.now.nothing}</p>
      {rounds.map((one) => (
        <OpenRoundCard
          key={`${one.round.date}|${one.round.shift}`}
          one={one}
          reply={reply}
          now={now}
          areaName={areaName}
        />
      ))}
    </section>
  );
}

function OpenRoundCard({ one: { round, open }, reply, now, areaName }: Props & { readonly one: OpenRound }) {
  const words = coverageWords.value;
  const { date, shift, due, endsAt } = round;
  const day = capital(words.round(dayInWords(date, language.value), office.value.shifts[shift]));
  const clock = clockInWords(endsAt, language.value);
  const address = { season: reply.season, date, shift };
  return (
    <article class="open-round">
      <h3>
        {day} <small>{due ? words.now.ended(clock) : words.now.ends(clock)}</small>
      </h3>
      <ul>
        {open.map((areas) => (
          <li key={areas.areas.join()}>
            <strong class="areas">{office.value.list(areas.areas.map(areaName))}</strong>
            <p>
              <span>{askedWords(areas, { reply, isDue: due })}</span>
              {areas.chance ? (
                <ChanceWords chance={areas.chance} isDue={due} reply={reply} now={now} />
              ) : (
                <span>{words.now.notYet}</span>
              )}
            </p>
          </li>
        ))}
      </ul>
      <p class="ways">
        <a href={roundHref('paper', address)}>{words.enterPaper}</a>
        <a href={roundHref('sheet', address)}>{words.printSheet}</a>
      </p>
    </article>
  );
}

function askedWords(
  { counters }: OpenAreas,
  { reply, isDue }: { readonly reply: RoundsReply; readonly isDue: boolean },
): string {
  const { now: words } = coverageWords.value;
  if (counters.length === 0) return isDue ? words.nobody : words.nobodyNow;
  const names = office.value.list(counters.map((person) => nameOf(reply, person)));
  return isDue ? words.toCount(names) : words.toCountNow(names);
}
