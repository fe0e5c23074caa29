import { office } from './i18n/office-sentences.ts';
import { refusalSentence } from './i18n/refusal-sentence.ts';
import type { Refusal } from './sync/question.ts';
import './ui/button.css';
import { Notice } from './ui/notice.tsx';

type Props = {
  readonly refusal: Refusal | null;
  /** True where what was fetched last still stands below. */
  readonly isKept: boolean;
  onRetry(): void;
};

/** The server did not give the numbers: why, what to do, and a way to ask again. */
export function OfficeRefused({ refusal, isKept, onRetry }: Props) {
  if (!refusal) return null;
  const { problems } = office.value;
  const sentence = refusalSentence(refusal, problems);
  return (
    <Notice tone="alarm">
      <p>{isKept ? `${sentence} ${problems.kept}` : sentence}</p>
      {refusal.code === 'not_enrolled' ? (
        <a class="button" href="/enrol">
          {problems.enrol}
        </a>
      ) : (
        <button type="button" class="button" onClick={onRetry}>
          {problems.retry}
        </button>
      )}
    </Notice>
  );
}
