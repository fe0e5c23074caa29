import { useEffect, useRef } from 'preact/hooks';
import { basisWords } from '../../i18n/basis-sentences.ts';
import { language } from '../../i18n/language.ts';
import { OfficeRefused } from '../../office-refused.tsx';
import { basisSchema } from '../../office-schemas.ts';
import { closeNumbers, goBackToNumber, openedNumbers } from '../../opened-number.ts';
import '../../ui/button.css';
import { Icon } from '../../ui/icon.tsx';
import { useAnswer } from '../../use-answer.ts';
import './basis.css';
import { NumberAccount } from './number-account.tsx';

/** What stands behind the number that was opened, over the page it stands on. Follows the server like the page itself. */
export function BasisPanel() {
  const path = openedNumbers.value.at(-1);
  return path === undefined ? null : <OpenPanel path={path} />;
}

function OpenPanel({ path }: { readonly path: string }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const words = basisWords.value;
  const { value, answered, refusal, retry } = useAnswer(`${path}&lang=${language.value}`, basisSchema);
  useEffect(() => dialog.current?.showModal(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number is read from its top
  useEffect(() => dialog.current?.scrollTo(0, 0), [path]);
  const isHere = value !== null && answered?.startsWith(`${path}&`);
  return (
    <dialog ref={dialog} class="basis-panel" closedby="any" aria-label={words.title} onClose={closeNumbers}>
      <div class="basis-bar">
        {openedNumbers.value.length > 1 && (
          <button type="button" class="button plain" onClick={goBackToNumber}>
            <Icon name="back" /> {words.back}
          </button>
        )}
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {words.close}
        </button>
      </div>
      <OfficeRefused refusal={refusal} isKept={isHere === true} onRetry={retry} />
      {isHere ? <NumberAccount number={value} /> : !refusal && <p class="quiet">{words.waiting}</p>}
    </dialog>
  );
}
