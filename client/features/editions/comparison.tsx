import { useState } from 'preact/hooks';
import { EditionComparison } from '#shared/edition-api.ts';
import { editionsWords } from '../../i18n/editions-sentences.ts';
import { OfficeRefused } from '../../office-refused.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAnswer } from '../../use-answer.ts';
import { CauseList } from './cause-list.tsx';
import { DifferenceTable } from './difference-table.tsx';
import { FigureDifferences } from './figure-differences.tsx';

type Props = {
  readonly id: string;
  /** Whether the reader is told which counts. */
  readonly places: boolean;
};

/** Worked out anew when asked: it takes the server a moment. */
export function Comparison({ id, places }: Props) {
  const [isAsked, setIsAsked] = useState(false);
  const path = isAsked ? `/api/editions/${id}/comparison` : null;
  const { value, refusal, isWaiting, retry } = useAnswer(path, EditionComparison);
  const words = editionsWords.value.compare;
  return (
    <section class="comparison" aria-labelledby="comparison">
      <h2 id="comparison">{words.title}</h2>
      {!value && (
        <button type="button" class="button" disabled={isWaiting && isAsked} onClick={() => setIsAsked(true)}>
          {isAsked && isWaiting ? words.running : words.run}
        </button>
      )}
      <OfficeRefused refusal={refusal} isKept={value !== null} onRetry={retry} />
      {value && <Outcome compared={value} places={places} />}
    </section>
  );
}

function Outcome({ compared, places }: { readonly compared: EditionComparison; readonly places: boolean }) {
  const words = editionsWords.value.compare;
  const { again, numbers, figures, causes } = compared;
  const isSame = numbers.length === 0 && figures.length === 0;
  return (
    <>
      <Notice tone={again.outcome === 'other_numbers' ? 'alarm' : 'calm'}>
        <p>{words[again.outcome]}</p>
        {again.missing > 0 && <p>{words.missing(again.missing)}</p>}
      </Notice>
      <h3>{words.differences}</h3>
      {isSame && <p>{words.none}</p>}
      {numbers.length > 0 && <DifferenceTable numbers={numbers} causes={causes} />}
      {figures.length > 0 && <FigureDifferences figures={figures} />}
      {places && causes.length > 0 && <CauseList causes={causes} />}
    </>
  );
}
