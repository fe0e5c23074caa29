import { t } from '../../i18n/language.ts';
import { seldomWords } from '../../i18n/seldom-sentences.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { Slide } from '../../ui/slide.tsx';

/** Locks the screen against taps, on purpose: before the phone goes into the pocket. */
export function LockSheet({ onLock, onClose }: { onLock(): void; onClose(): void }) {
  const words = seldomWords.value.lock;
  return (
    <Sheet title={words.title} onClose={onClose}>
      <p>{words.note}</p>
      <Slide label={words.slideToLock} onDone={onLock} />
      <div class="sheet-actions">
        <button type="button" class="button" onClick={onClose}>
          {t.value.cancel}
        </button>
        <button type="button" class="button" onClick={onLock}>
          {words.lockWithoutSliding}
        </button>
      </div>
    </Sheet>
  );
}
