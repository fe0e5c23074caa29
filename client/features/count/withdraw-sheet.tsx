import { useSignal } from '@preact/signals';
import type { OwnCount } from '../../db/own-counts.ts';
import { t } from '../../i18n/language.ts';
import { ownWords } from '../../i18n/own-sentences.ts';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ReasonChoice } from './reason-choice.tsx';
import { useCorrecting } from './use-correcting.ts';

type Props = { readonly own: OwnCount; onDone(): void; onClose(): void };

/** Takes a count back, with a reason. It stays in the history and can be brought back. */
export function WithdrawSheet({ own, onDone, onClose }: Props) {
  const words = ownWords.value;
  const correcting = useCorrecting(own);
  const reason = useSignal('');
  const isAsked = useSignal(false);
  const withdraw = async () => {
    isAsked.value = reason.value === '';
    if (reason.value !== '' && (await correcting.save(null, reason.value))) onDone();
  };
  return (
    <Sheet title={words.withdrawTitle(own.content.slot.areaName)} onClose={onClose}>
      <p>{words.withdrawNote}</p>
      <ReasonChoice
        onReason={(chosen) => {
          reason.value = chosen;
          isAsked.value = false;
        }}
      />
      {isAsked.value && <Notice tone="alarm">{words.needsReason}</Notice>}
      {correcting.hasFailed.value && <Notice tone="alarm">{words.notSaved}</Notice>}
      <div class="sheet-actions">
        <button type="button" class="button" onClick={onClose}>
          {t.value.cancel}
        </button>
        <button type="button" class="button primary" onClick={() => void withdraw()}>
          {words.withdrawYes}
        </button>
      </div>
    </Sheet>
  );
}
