import { useSignal } from '@preact/signals';
import { t } from '../../i18n/language.ts';
import { usePhone } from '../../phone.ts';
import { Notice } from '../../ui/notice.tsx';

/** What a storage that forgot something cost, in numbers. It stands here until a person says that it was read. */
export function LossReport() {
  const phone = usePhone();
  const { status: words } = t.value;
  const isKept = useSignal(true);
  const { loss } = phone.settings.value;
  if (!loss) return null;
  const { restoredEvents, restoredDrafts, lost } = loss;
  const read = async () => {
    isKept.value = await phone.acknowledgeLoss().then(
      () => true,
      () => false,
    );
  };
  return (
    <section aria-label={words.lossTitle}>
      <Notice tone="alarm">
        <h2>{words.lossTitle}</h2>
        {lost.length > 0 && <p>{words.lossLost(lost.length, lost.join(', '))}</p>}
        {restoredEvents > 0 && <p>{words.lossRestored(restoredEvents)}</p>}
        {restoredDrafts > 0 && <p>{words.lossDrafts(restoredDrafts)}</p>}
        {!isKept.value && <p>{words.notKept}</p>}
        <button type="button" class="button" onClick={() => void read()}>
          {words.lossRead}
        </button>
      </Notice>
    </section>
  );
}
