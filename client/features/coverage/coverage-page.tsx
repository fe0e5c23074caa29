import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Ref } from '#shared/api.ts';
import { RoundsReply } from '#shared/coverage-api.ts';
import { coverageWords } from '../../i18n/coverage-page-sentences.ts';
import { office } from '../../i18n/office-sentences.ts';
import { OfficeRefused } from '../../office-refused.tsx';
import { usePhone } from '../../phone.ts';
import { useAnswer } from '../../use-answer.ts';
import './coverage.css';
import { coverageHref, readChoice } from './coverage-address.ts';
import { CoverageFilter } from './coverage-filter.tsx';
import { MissingNow } from './missing-now.tsx';
import { OpenedCell, type OpenedPlace } from './opened-cell.tsx';
import { RoundsTables } from './rounds-tables.tsx';

type Props = { readonly plan: Ref; readonly search: string };

/** What is missing now, what waits for somebody, and every round by area; each cell opens to what stands behind it. */
export function CoveragePage({ plan, search }: Props) {
  const { route } = useLocation();
  const now = usePhone().now.value;
  const [opened, setOpened] = useState<OpenedPlace | null>(null);
  const choice = readChoice(search, plan.seasons, now);
  const answer = useAnswer(choice && `/api/seasons/${choice.season}/rounds`, RoundsReply);
  const words = coverageWords.value;
  if (!choice) return <p class="quiet">{office.value.noSeasons}</p>;
  const reply = answer.value?.season === choice.season ? answer.value : null;
  const areas = reply ? listAreas(reply, plan) : [];
  const areaName = (id: string) => areas.find((area) => area.id === id)?.name ?? id;
  return (
    <div class="coverage">
      <CoverageFilter
        seasons={plan.seasons}
        areas={areas}
        choice={choice}
        onChoose={(next) => route(coverageHref(next), true)}
      />
      <OfficeRefused refusal={answer.refusal} isKept={reply !== null} onRetry={answer.retry} />
      {answer.isWaiting && !reply && <p class="fetching">{words.waiting}</p>}
      {reply && (
        <>
          <MissingNow reply={reply} now={now} areaName={areaName} />
          <RoundsTables reply={reply} choice={choice} areas={areas} onOpen={setOpened} />
          <p class="screen-only">
            <a href={`/office/coverage/sheet?season=${choice.season}`}>{words.spareSheet}</a>
          </p>
        </>
      )}
      {reply && opened && (
        <OpenedCell place={opened} reply={reply} now={now} areaName={areaName} onClose={() => setOpened(null)} />
      )}
    </div>
  );
}

/** The areas that occur, in the plan's order; one that the plan does not know comes last, under its id. */
function listAreas({ rounds }: RoundsReply, { areas }: Ref): readonly { id: string; name: string }[] {
  const found = [...new Set(rounds.flatMap((round) => round.areas.map(({ area }) => area)))];
  return found.map((id) => ({ id, name: areas.find((area) => area.id === id)?.name ?? id }));
}
