import { t } from '../../i18n/language.ts';
import { Sheet } from '../../ui/sheet.tsx';

type Props = { readonly area: string; readonly boundary: string; onClose(): void };

/** Where the area begins and ends, in the words of those who count there. */
export function BoundarySheet({ area, boundary, onClose }: Props) {
  const { count: words, close } = t.value;
  return (
    <Sheet title={words.boundaryTitle(area)} onClose={onClose}>
      <p class="boundary">{boundary}</p>
      <button type="button" class="button primary wide" onClick={onClose}>
        {close}
      </button>
    </Sheet>
  );
}
