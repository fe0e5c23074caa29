import { basisWords } from './i18n/basis-sentences.ts';
import './number-button.css';
import { openNumber } from './opened-number.ts';

type Props = {
  readonly shown: string;
  /** What the number is of, for whoever does not see the table around it. */
  readonly of: string;
  /** Where the API opens it. */
  readonly path: string;
};

/** A number that opens to what stands behind it. */
export function NumberButton({ shown, of, path }: Props) {
  return (
    <button
      type="button"
      class="number-button"
      aria-haspopup="dialog"
      aria-label={basisWords.value.open(shown, of)}
      onClick={() => openNumber(path)}
    >
      {shown}
    </button>
  );
}
