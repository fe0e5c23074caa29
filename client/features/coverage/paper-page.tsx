import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Ref } from '#shared/api.ts';
import { RoundsReply } from '#shared/coverage-api.ts';
import { countingDay } from '#shared/time.ts';
import { coverageWords } from '../../i18n/coverage-page-sentences.ts';
import { paperWords } from '../../i18n/paper-sentences.ts';
import { OfficeRefused } from '../../office-refused.tsx';
import { usePhone } from '../../phone.ts';
import { Notice } from '../../ui/notice.tsx';
import { useAnswer } from '../../use-answer.ts';
import { coverageHref, readRound, roundHref } from './coverage-address.ts';
import { PaperRound } from './paper-round.tsx';
import { RoundChoice } from './round-choice.tsx';

type Props = { readonly plan: Ref; readonly search: string };

/** A sheet from the street, typed in: which round it is of, who counted, and what stands on it. */
export function PaperPage({ plan, search }: Props) {
  const { route } = useLocation();
  const { now } = usePhone();
  const words = paperWords.value;
  const [today] = useState(() => countingDay(now.value));
  const asked = new URLSearchParams(search);
  const seasonId = asked.get('season') ?? '';
  const season = plan.seasons.find(({ id }) => id === seasonId);
  const address = readRound(search);
  const answer = useAnswer(season ? `/api/seasons/${seasonId}/rounds` : null, RoundsReply);
  if (!season) return <p class="quiet">{words.noSeason}</p>;
  const held = season.occasions.filter(({ date }) => date <= today);
  const round = held.find(({ date, shift }) => date === address?.date && shift === address.shift) ?? null;
  return (
    <div class="paper">
      <h2>{words.entry}</h2>
      <p>{words.lead}</p>
      {season.state !== 'open' && season.state !== 'draft' && <Notice tone="calm">{words.afterClose}</Notice>}
      <div class="paper-choice">
        <RoundChoice
          rounds={[...held].reverse()}
          chosen={round}
          none={words.chooseRound}
          onChoose={(next) => {
            if (next) route(roundHref('paper', { season: seasonId, date: next.date, shift: next.shift }), true);
          }}
        />
        <p class="quiet">{words.noRound}</p>
      </div>
      <OfficeRefused refusal={answer.refusal} isKept={answer.value !== null} onRetry={answer.retry} />
      {!round && <p class="quiet">{words.problems.no_round}</p>}
      {round && answer.value && (
        <PaperRound
          key={`${round.date} ${round.shift}`}
          season={seasonId}
          round={round}
          begin={address?.area ?? null}
          reply={answer.value}
          plan={plan}
        />
      )}
      <p>
        <a href={coverageHref({ season: seasonId, month: null, shift: null, area: null })}>
          {coverageWords.value.backToCoverage}
        </a>
      </p>
    </div>
  );
}
