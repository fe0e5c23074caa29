import { useSignal } from '@preact/signals';
import { useLocation } from 'preact-iso';
import { startDraft } from '../../db/draft.ts';
import { saveAnswer } from '../../db/save-answer.ts';
import type { Round } from '../../db/settings.ts';
import { fieldWords } from '../../i18n/field-sentences.ts';
import { usePhone } from '../../phone.ts';
import { Notice } from '../../ui/notice.tsx';
import { type AreaAnswer, isWholeAnswer, toOutcome, type Unfinished } from './area-answer.ts';
import { AreaQuestion } from './area-question.tsx';
import { kindOfRound, type RoundArea } from './round-areas.ts';

type Props = { readonly round: Round; readonly areas: readonly RoundArea[] };

/** The questions, and one press that saves all the answers. An area that nobody has said anything about stops it. */
export function OpenAreas({ round, areas }: Props) {
  const phone = usePhone();
  const { route } = useLocation();
  const answers = useSignal<Readonly<Record<string, AreaAnswer | Unfinished>>>({});
  const problem = useSignal<string | null>(null);
  const isSaving = useSignal(false);
  const words = fieldWords.value.finish;

  const save = async () => {
    const unanswered = areas.filter(({ slot }) => !isWholeAnswer(answers.value[slot.area]));
    if (unanswered.length > 0) {
      problem.value = words.missing(unanswered.map(({ slot }) => slot.areaName).join(', '));
      return;
    }
    if (isSaving.value) return;
    isSaving.value = true;
    problem.value = null;
    for (const { slot, service } of areas) {
      const answer = answers.value[slot.area];
      if (!isWholeAnswer(answer)) continue;
      try {
        const fresh = { ...startDraft(phone.newId(), slot, service, phone.clock.now()), ...kindOfRound(round) };
        await saveAnswer(phone, fresh, toOutcome(answer));
      } catch (error) {
        problem.value = (error instanceof RangeError ? words.grown : words.notSaved)(slot.areaName);
        break;
      }
    }
    isSaving.value = false;
    await phone.onSaved(problem.value ? undefined : () => route('/'));
  };

  return (
    <>
      <p class="lead">{words.lead(areas.length)}</p>
      <ol class="questions">
        {areas.map((area) => (
          <AreaQuestion
            key={area.slot.area}
            area={area}
            answer={answers.value[area.slot.area]}
            onAnswer={(answer) => {
              answers.value = { ...answers.value, [area.slot.area]: answer };
              problem.value = null;
            }}
          />
        ))}
      </ol>
      {problem.value && <Notice tone="alarm">{problem.value}</Notice>}
      <button type="button" class="button primary wide" onClick={() => void save()}>
        {words.save(areas.length)}
      </button>
    </>
  );
}
