import { useState } from 'preact/hooks';
import { occasionKey } from '#shared/domain/occasion.ts';
import { holidayProposals } from '#shared/domain/season-rules.ts';
import { planner } from '../../i18n/planner-sentences.ts';
import { ChangeForm, type Closing } from './change-form.tsx';
import { changeTo, type PlannerPlan } from './planner-plan.ts';
import { findOwn } from './round-changes.ts';
import { roundInWords } from './round-in-words.ts';
import { Ticks } from './ticks.tsx';

type Props = Pick<Closing, 'onSent'> & { readonly plan: PlannerPlan };

/** The planned rounds on public holidays, each to be cancelled or not. Gone when nobody has to say anything more. */
export function Holidays({ plan, onSent }: Props) {
  const [dropped, setDropped] = useState<readonly string[]>([]);
  const [isOpen, setIsOpen] = useState(false);
  const words = planner.value;
  const { names } = words.holidays;
  const proposals = holidayProposals(plan.season, (holiday) => names[holiday]).filter(
    (round) => findOwn(plan, round) === undefined,
  );
  if (proposals.length === 0) return null;
  const chosen = proposals.filter((round) => !dropped.includes(occasionKey(round)));
  return (
    <details class="holidays" open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>
        {words.holidays.title} <span class="number">{proposals.length}</span>
      </summary>
      {isOpen && (
        <ChangeForm
          plan={plan}
          label={words.holidays.cancel(chosen.length)}
          does={words.holidays.lead}
          toChanges={() => chosen.map((round) => changeTo(plan, round))}
          onSent={onSent}
          onClose={() => setIsOpen(false)}
        >
          <Ticks
            legend={words.holidays.title}
            options={proposals.map((round) => ({
              id: occasionKey(round),
              label: `${roundInWords(round)}: ${round.reason}`,
            }))}
            chosen={chosen.map(occasionKey)}
            onChoose={(keys) => setDropped(proposals.map(occasionKey).filter((key) => !keys.includes(key)))}
          />
        </ChangeForm>
      )}
    </details>
  );
}
