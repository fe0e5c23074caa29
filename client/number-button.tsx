import type { BasisAsked } from '#shared/report/basis/basis-asked.ts';
import { basisWords } from './i18n/basis-sentences.ts';
import './number-button.css';
import { openNumber } from './opened-number.ts';

type Props = {
  readonly shown: string;
  /** What the number is of, for whoever does not see the table around it. */
  readonly of: string;
  readonly asked: BasisAsked;
};

/** A number that opens to what stands behind it. */
export function NumberButton({ shown, of, asked }: Props) {
  return (
    <button
      type="button"
      class="number-button"
      aria-haspopup="dialog"
      aria-label={basisWords.value.open(shown, of)}
      onClick={() => openNumber(asked)}
    >
      {shown}
    </button>
  );
}
