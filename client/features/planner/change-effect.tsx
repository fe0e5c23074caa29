import type { PlanChange } from '#shared/domain/plan-change.ts';
import { planEffect } from '#shared/domain/plan-effect.ts';
import { wordings } from '#shared/report/wordings.ts';
import { language } from '../../i18n/language.ts';
import { planner } from '../../i18n/planner-sentences.ts';
import { noteChanges } from './change-notes.ts';
import { occasionsAfter, type PlannerPlan, seasonAfter } from './planner-plan.ts';
import { roundInWords } from './round-in-words.ts';

type Props = { readonly plan: PlannerPlan; readonly changes: readonly PlanChange[] };

/** What a change does before it is made: to the rounds, to what was counted in them, and to the footnotes. */
export function ChangeEffect({ plan, changes }: Props) {
  const words = planner.value;
  const isNew = seasonAfter(plan, changes).id !== plan.season.id;
  const { days, rounds, added, dropped, countedDropped } = planEffect(
    isNew ? [] : plan.occasions,
    occasionsAfter(plan, changes),
    isNew ? [] : plan.reply.counted,
  );
  const { come, go } = noteChanges(plan, changes, wordings[language.value]);
  const lines = [
    ...(added.length > 0 && !isNew ? [words.effectAdded(words.rounds(added.length))] : []),
    ...(dropped.length > 0 ? [words.effectDropped(words.rounds(dropped.length))] : []),
    ...(added.length + dropped.length > 0 ? [words.effectRounds(words.days(days), words.rounds(rounds))] : []),
    ...come.map(words.effectNote),
    ...go.map(words.effectNoteGone),
  ];
  const [firstCounted] = countedDropped;
  if (lines.length === 0 && !firstCounted) return null;
  return (
    <div class="effect">
      <p>
        <strong>{words.effectTitle}</strong>
      </p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {firstCounted && (
          <li class="counted-dropped">{words.effectCounted(words.list(countedDropped.map(roundInWords)))}</li>
        )}
      </ul>
    </div>
  );
}
