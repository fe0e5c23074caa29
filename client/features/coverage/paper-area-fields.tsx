import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { CoveredArea } from '#shared/coverage-api.ts';
import { totalOf } from '#shared/domain/age-band.ts';
import { CountFields } from '../../count-fields.tsx';
import { draftProblemSentence } from '../../draft-problem-sentence.ts';
import { t } from '../../i18n/language.ts';
import { office } from '../../i18n/office-sentences.ts';
import { paperWords } from '../../i18n/paper-sentences.ts';
import { Notice } from '../../ui/notice.tsx';
import { isAnswered } from './coverage-kind.ts';
import { isTouched, type PaperArea, type PaperProblem } from './paper-form.ts';

type Props = {
  readonly name: string;
  readonly service: string | null;
  readonly typed: PaperArea;
  /** What stands here already; null where the round has no such area. */
  readonly answered: CoveredArea | null;
  readonly isOpen: boolean;
  readonly problem: PaperProblem | null;
  /** What was just kept of it. */
  readonly children: ComponentChildren;
  onType(typed: PaperArea): void;
};

/** One area of the sheet. Where there is an answer already it says so, and opens only when asked. */
export function PaperAreaFields({ name, service, typed, answered, isOpen, problem, children, onType }: Props) {
  const hint = useId();
  const words = paperWords.value;
  const isThere = answered !== null && isAnswered(answered);
  const [isAsked, setIsAsked] = useState(false);
  const shows = isAsked || isTouched(typed) || (isOpen && !isThere && !children);
  return (
    <fieldset class="paper-area">
      <legend>{name}</legend>
      {children}
      {isThere && <p>{words.already(answerWords(answered))}</p>}
      {isThere && shows && <p class="warned">{words.alreadyNote}</p>}
      {!shows && (
        <button type="button" class="button" onClick={() => setIsAsked(true)}>
          {isThere ? words.enterAll : words.entry}
        </button>
      )}
      {shows && (
        <>
          <CountFields draft={typed.draft} service={service} onChange={(draft) => onType({ ...typed, draft })} />
          <label class="field observed">
            <span>{words.when}</span>
            <input
              type="time"
              value={typed.observed}
              aria-describedby={hint}
              onInput={({ currentTarget }) => onType({ ...typed, observed: currentTarget.value })}
            />
            <small id={hint}>{words.whenHint}</small>
          </label>
        </>
      )}
      {problem && (
        <Notice tone="alarm">
          {problem.code === 'not_yet' ? words.problems.not_yet : draftProblemSentence(problem)}
        </Notice>
      )}
    </fieldset>
  );
}

function answerWords({ state, count }: CoveredArea): string {
  if (count?.bands) return totalOf(count.bands) === 0 ? t.value.nobody : t.value.people(totalOf(count.bands));
  const word = office.value.coverage.states[state ?? 'not_yet'];
  return count?.reason ? `${word}, ${t.value.reasons[count.reason].toLocaleLowerCase()}` : word;
}
