import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Ref } from '#shared/api.ts';
import { PlanReply } from '#shared/plan-api.ts';
import { planner } from '../../i18n/planner-sentences.ts';
import { OfficeRefused } from '../../office-refused.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useAnswer } from '../../use-answer.ts';
import { AreasPart } from './areas-part.tsx';
import { HistoryPart } from './history-part.tsx';
import { NewSeason } from './new-season.tsx';
import { PendingPlans } from './pending-plans.tsx';
import { type PlannerAddress, plannerHref, plannerParts, readAddress } from './planner-address.ts';
import { type PlannerPlan, readPlan } from './planner-plan.ts';
import './planner.css';
import { Rivals } from './rivals.tsx';
import { RoundsPart } from './rounds-part.tsx';
import { SeasonPart } from './season-part.tsx';
import { SeasonSteps } from './season-state.tsx';
import { isDone, type Sent } from './send-plan.ts';
import { SentLine } from './sent-line.tsx';

/** The plan of one season: where it stands, and one of its parts. The address holds which. */
export function PlannerPage({ planRef }: { readonly planRef: Ref }) {
  const { route, url } = useLocation();
  const address = readAddress(new URL(url, location.origin).search, planRef.seasons);
  const answer = useAnswer(address && `/api/seasons/${address.season}/plan`, PlanReply);
  const [sent, setSent] = useState<Sent | null>(null);
  const words = planner.value;
  if (!address) return null;
  const plan = answer.value && readPlan(answer.value);
  const isCurrent = plan?.reply.season === address.season;
  const onSent = (result: Sent) => {
    setSent(result);
    answer.retry();
  };
  const seasons = [...planRef.seasons].sort((a, b) => (a.from < b.from ? 1 : -1));
  return (
    <div class="planner">
      <div class="planner-head">
        <SelectField
          label={words.season}
          value={address.season}
          options={seasons.map(({ id, state }) => ({ value: id, label: `${id} · ${words.states[state].title}` }))}
          onChoose={(season) => route(plannerHref({ ...address, season }))}
        />
        {address.part !== 'new' && (
          <a class="button" href={plannerHref({ ...address, part: 'new' })}>
            {words.newSeason.title}
          </a>
        )}
        {plan && isCurrent && address.part !== 'new' && (
          <SeasonSteps key={plan.season.id} plan={plan} onSent={onSent} />
        )}
      </div>
      <PendingPlans />
      {plan && isCurrent && <Rivals plan={plan} onChosen={() => onSent({ kind: 'taken' })} />}
      <OfficeRefused refusal={answer.refusal} isKept={isCurrent} onRetry={answer.retry} />
      {answer.isWaiting && !isCurrent && <p class="fetching">{words.waiting}</p>}
      {plan && isCurrent && address.part === 'new' && (
        <NewSeason
          plan={plan}
          taken={seasons.map(({ id }) => id)}
          onSent={onSent}
          onMade={(season) => {
            scrollTo(0, 0);
            route(plannerHref({ season, part: 'rounds' }));
          }}
          onClose={() => route(plannerHref({ ...address, part: 'rounds' }))}
        />
      )}
      {plan && isCurrent && address.part !== 'new' && (
        <>
          <nav class="parts" aria-label={words.partsLabel}>
            {plannerParts.map((part) => (
              <a
                key={part}
                href={plannerHref({ ...address, part })}
                aria-current={part === address.part ? 'page' : undefined}
              >
                {words.parts[part]}
              </a>
            ))}
          </nav>
          <Part key={`${address.part} ${plan.season.id}`} address={address} plan={plan} onSent={onSent} />
        </>
      )}
      {sent && isDone(sent) && <SentLine sent={sent} onClose={() => setSent(null)} />}
    </div>
  );
}

type PartProps = { readonly address: PlannerAddress; readonly plan: PlannerPlan; onSent(sent: Sent): void };

function Part({ address, plan, onSent }: PartProps) {
  if (address.part === 'season') return <SeasonPart plan={plan} onSent={onSent} />;
  if (address.part === 'areas') return <AreasPart plan={plan} onSent={onSent} />;
  if (address.part === 'history') return <HistoryPart plan={plan} onSent={onSent} />;
  return <RoundsPart plan={plan} onSent={onSent} />;
}
