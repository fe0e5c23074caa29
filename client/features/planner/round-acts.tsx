import { useState } from 'preact/hooks';
import { planner } from '../../i18n/planner-sentences.ts';
import { AddRound } from './add-round.tsx';
import { AssignMany } from './assign-many.tsx';
import { CancelMany } from './cancel-many.tsx';
import type { Closing } from './change-form.tsx';
import type { PlannerPlan } from './planner-plan.ts';

type Props = Pick<Closing, 'onSent'> & { readonly plan: PlannerPlan };
type Asked = { readonly act: 'assign' | 'cancel' | 'add'; readonly from: PlannerPlan };

/** What is done to rounds that no table shows one by one: many at once, or one besides the pattern. */
export function RoundActs({ plan, onSent }: Props) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const words = planner.value;
  const closing = { onSent, onClose: () => setAsked(null) };
  if (asked?.act === 'assign') return <AssignMany {...closing} plan={plan} from={asked.from} />;
  if (asked?.act === 'cancel') return <CancelMany {...closing} plan={plan} from={asked.from} />;
  if (asked?.act === 'add') return <AddRound {...closing} plan={plan} from={asked.from} />;
  return (
    <div class="ways">
      <button type="button" class="button" onClick={() => setAsked({ act: 'assign', from: plan })}>
        {words.assign.many}
      </button>
      <button type="button" class="button" onClick={() => setAsked({ act: 'cancel', from: plan })}>
        {words.round.cancelMany}
      </button>
      <button type="button" class="button" onClick={() => setAsked({ act: 'add', from: plan })}>
        {words.addRound.title}
      </button>
    </div>
  );
}
