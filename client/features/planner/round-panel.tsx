import { useState } from 'preact/hooks';
import type { Occasion } from '#shared/domain/occasion.ts';
import { isPlannable } from '#shared/domain/season-state.ts';
import { capital } from '../../i18n/capital.ts';
import { planner } from '../../i18n/planner-sentences.ts';
import { ChangeForm, type Closing } from './change-form.tsx';
import { areaName, type PlannerPlan } from './planner-plan.ts';
import { RoundAreas } from './round-areas.tsx';
import { cancelRounds, findOwn, planRound } from './round-changes.ts';
import { RoundCounters } from './round-counters.tsx';
import { roundInWords } from './round-in-words.ts';

type Props = Closing & { readonly plan: PlannerPlan; readonly round: Occasion };
type Act = 'cancel' | 'plan' | 'areas' | 'who';

/** One round opened: what is planned, and what can be done with it. */
export function RoundPanel({ plan, round, onSent, onClose }: Props) {
  const [asked, setAsked] = useState<{ readonly act: Act; readonly from: PlannerPlan } | null>(null);
  const words = planner.value;
  const isCancelled = round.state === 'cancelled';
  const acts: readonly Act[] = isCancelled ? ['plan'] : ['who', 'cancel', 'areas'];
  const closing = { onSent, onDone: onClose, onClose: () => setAsked(null) };
  return (
    <section class="round-panel" aria-label={roundInWords(round)}>
      <h2>{capital(roundInWords(round))}</h2>
      <p class="quiet">{round.reason ?? capital(words.list(round.areas.map((id) => areaName(plan, id))))}</p>
      {asked?.act === 'cancel' && (
        <ChangeForm
          {...closing}
          plan={plan}
          label={words.round.cancel}
          whyHint={`${words.round.reason}. ${words.round.reasonHint}`}
          toChanges={(reason) => cancelRounds(asked.from, [round], reason || '–')}
        />
      )}
      {asked?.act === 'plan' && (
        <ChangeForm
          {...closing}
          plan={plan}
          label={words.round.replan}
          toChanges={() => [planRound(asked.from, round, findOwn(asked.from, round)?.areas ?? null)]}
        />
      )}
      {asked?.act === 'areas' && <RoundAreas {...closing} plan={plan} from={asked.from} round={round} />}
      {asked?.act === 'who' && <RoundCounters {...closing} plan={plan} from={asked.from} round={round} />}
      {!asked && (
        <div class="ways">
          {isPlannable(plan.season.state) &&
            acts.map((act) => (
              <button key={act} type="button" class="button" onClick={() => setAsked({ act, from: plan })}>
                {act === 'plan' ? words.round.replan : words.round[act]}
              </button>
            ))}
          <button type="button" class="button plain" onClick={onClose}>
            {words.round.close}
          </button>
        </div>
      )}
    </section>
  );
}
