import { useRef, useState } from 'preact/hooks';
import type { Season } from '#shared/domain/plan.ts';
import { isPlannable } from '#shared/domain/season-state.ts';
import { planner } from '../../i18n/planner-sentences.ts';
import { Notice } from '../../ui/notice.tsx';
import { ChangeForm, type Closing } from './change-form.tsx';
import { changeTo, type PlannerPlan } from './planner-plan.ts';
import { SeasonFields } from './season-fields.tsx';

type Props = Pick<Closing, 'onSent'> & { readonly plan: PlannerPlan };

/** What the season is made of. It follows what others do until somebody begins to change it here. */
export function SeasonPart({ plan, onSent }: Props) {
  const [edited, setEdited] = useState<{ readonly from: PlannerPlan; readonly draft: Season } | null>(null);
  const { from, draft } = edited ?? { from: plan, draft: plan.season };
  const form = useRef<HTMLDivElement>(null);
  const isOpen = isPlannable(plan.season.state);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(from.season);
  const fields = (
    <SeasonFields areas={plan.areas} draft={draft} onChange={(next) => setEdited({ from, draft: next })} />
  );
  if (!isOpen)
    return (
      <>
        <Notice tone="calm">{planner.value.locked}</Notice>
        <fieldset class="season-fields" disabled>
          {fields}
        </fieldset>
      </>
    );
  return (
    <>
      <div class="season-fields">{fields}</div>
      {isChanged && (
        <p class="unsaved">
          {planner.value.unsaved}
          <button type="button" class="button" onClick={() => form.current?.scrollIntoView()}>
            {planner.value.toSaving}
          </button>
        </p>
      )}
      <div ref={form}>
        {isChanged && (
          <ChangeForm
            plan={plan}
            label={planner.value.save}
            toChanges={() => [changeTo(from, draft)]}
            onSent={onSent}
            onClose={() => setEdited(null)}
          />
        )}
      </div>
    </>
  );
}
