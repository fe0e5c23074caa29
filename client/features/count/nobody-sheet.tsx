import { t } from '../../i18n/language.ts';
import { Sheet } from '../../ui/sheet.tsx';

type Props = { readonly area: string; onYes(): void; onClose(): void };

/** Somebody looked, and there was nobody: asked once, because a zero is data. */
export function NobodySheet({ area, onYes, onClose }: Props) {
  const { count: words, cancel } = t.value;
  return (
    <Sheet title={words.nobodyQuestion(area)} onClose={onClose}>
      <p>{words.nobodyNote}</p>
      <div class="sheet-actions">
        <button type="button" class="button" onClick={onClose}>
          {cancel}
        </button>
        <button type="button" class="button primary" onClick={onYes}>
          {words.nobodyYes}
        </button>
      </div>
    </Sheet>
  );
}
