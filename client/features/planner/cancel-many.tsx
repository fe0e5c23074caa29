import { useState } from 'preact/hooks';
import { roundsIn, type Stretch } from '#shared/domain/assign.ts';
import { toDay, weekdayOf } from '#shared/time.ts';
import { planner } from '../../i18n/planner-sentences.ts';
import { usePhone } from '../../phone.ts';
import { ChangeForm, type Closing } from './change-form.tsx';
import type { PlannerPlan } from './planner-plan.ts';
import { cancelRounds } from './round-changes.ts';
import { restOf, StretchFields } from './stretch-fields.tsx';

type Props = Closing & { readonly plan: PlannerPlan; readonly from: PlannerPlan };

/** Many rounds cancelled for one reason: a week in which nobody counts, or the rest of a day. */
export function CancelMany({ plan, from, ...closing }: Props) {
  const now = usePhone().now.value;
  const [stretch, setStretch] = useState<Stretch>(() => {
    const rest = restOf(from.season, now);
    return { ...rest, to: rest.from };
  });
  const words = planner.value;
  const rounds = roundsIn(from.occasions, stretch, (date) => weekdayOf(toDay(date)));
  return (
    <ChangeForm
      {...closing}
      plan={plan}
      label={words.holidays.cancel(rounds.length)}
      whyHint={`${words.round.reason}. ${words.round.reasonHint}`}
      toChanges={(reason) => cancelRounds(from, rounds, reason || '–')}
    >
      <StretchFields season={from.season} stretch={stretch} onChange={setStretch} />
    </ChangeForm>
  );
}
