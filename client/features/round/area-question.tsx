import { type NotCountedReason, notCountedReasons } from '#shared/domain/count.ts';
import { fieldWords } from '../../i18n/field-sentences.ts';
import { t } from '../../i18n/language.ts';
import { Choices } from '../../ui/choices.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { type AreaAnswer, peopleBegun, type Unfinished } from './area-answer.ts';
import type { RoundArea } from './round-areas.ts';

type Props = {
  readonly area: RoundArea;
  readonly answer: AreaAnswer | Unfinished | undefined;
  onAnswer(answer: AreaAnswer | Unfinished): void;
};

/** One area without an answer: as many as were counted, nobody, or not counted and why. Nothing is chosen beforehand. */
export function AreaQuestion({ area, answer, onAnswer }: Props) {
  const { people, nobody, reasons, roundScreen } = t.value;
  const words = fieldWords.value.finish;
  const soFar = peopleBegun(area);
  const chosen = answer === undefined ? null : answer.kind === 'so_far' ? 'so_far' : 'not_counted';
  const { areaName } = area.slot;
  return (
    <li class="question">
      <Choices
        legend={areaName}
        layout="row"
        value={chosen}
        onChoose={(kind) => onAnswer(kind === 'so_far' ? { kind, people: soFar } : { kind: 'needs_reason' })}
        choices={[
          { value: 'so_far', label: soFar === 0 ? nobody : people(soFar) },
          { value: 'not_counted', label: roundScreen.states.notCounted },
        ]}
      />
      {area.state.kind === 'running' && (
        <p class="small">
          {words.underWay(people(soFar))} <a href={`/count/${area.state.draft.id}`}>{words.goOn}</a>
        </p>
      )}
      {chosen === 'not_counted' && (
        <SelectField<NotCountedReason | ''>
          label={words.why(areaName)}
          value={answer?.kind === 'not_counted' ? answer.reason : ''}
          options={[
            ...(answer?.kind === 'needs_reason' ? [{ value: '' as const, label: words.chooseReason }] : []),
            ...notCountedReasons.map((reason) => ({ value: reason, label: reasons[reason] })),
          ]}
          onChoose={(reason) => onAnswer(reason === '' ? { kind: 'needs_reason' } : { kind: 'not_counted', reason })}
        />
      )}
    </li>
  );
}
