import { useState } from 'preact/hooks';
import { type Season, type SeasonState, seasonStates } from '#shared/domain/plan.ts';
import { isPlannable, nextStates } from '#shared/domain/season-state.ts';
import { planner } from '../../i18n/planner-sentences.ts';
import { ChangeForm, type Closing } from './change-form.tsx';
import { changeTo, type PlannerPlan } from './planner-plan.ts';
import './season-state.css';

type Props = Pick<Closing, 'onSent'> & { readonly plan: PlannerPlan };

/** Where the season stands on its way, what that means, and the steps from here. */
export function SeasonSteps({ plan, onSent }: Props) {
  const [asked, setAsked] = useState<{ readonly to: SeasonState; readonly from: PlannerPlan } | null>(null);
  const words = planner.value;
  const { state } = plan.season;
  return (
    <section class="season-state" aria-label={words.stateLabel}>
      <ol>
        {seasonStates.map((one) => (
          <li key={one} aria-current={one === state ? 'step' : undefined}>
            {words.states[one].title}
          </li>
        ))}
      </ol>
      <p class="quiet">{words.states[state].what}</p>
      {asked ? (
        <ChangeForm
          plan={plan}
          label={labelOf(state, asked.to)}
          does={words.stepDoes[asked.to]}
          toChanges={() => [changeTo(asked.from, stepped(asked.from.season, asked.to, plan.reply.held))]}
          onSent={onSent}
          onClose={() => setAsked(null)}
        />
      ) : (
        <div class="ways">
          {nextStates(state).map((to) => (
            <button key={to} type="button" class="button" onClick={() => setAsked({ to, from: plan })}>
              {labelOf(state, to)}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}

function labelOf(from: SeasonState, to: SeasonState): string {
  const { steps, stepsBack } = planner.value;
  return seasonStates.indexOf(to) < seasonStates.indexOf(from) ? stepsBack[to] : steps[to];
}

/** A closing holds what the server has now; an opening holds nothing. */
function stepped(season: Season, state: SeasonState, held: Season['closedAt']): Season {
  if (isPlannable(state)) return { ...season, state, closedAt: null };
  return { ...season, state, closedAt: season.state === 'open' ? held : season.closedAt };
}
