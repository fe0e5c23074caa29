import { useSignal } from '@preact/signals';
import { deviceWords } from '../../i18n/device-sentences.ts';
import { usePhone } from '../../phone.ts';
import { Notice } from '../../ui/notice.tsx';

/** What a storage that forgot something cost, in numbers. It stands here until a person says that it was read. */
export function LossReport() {
  const phone = usePhone();
  const { loss: words, notKept } = deviceWords.value;
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
    <section aria-label={words.title}>
      <Notice tone="alarm">
        <h2>{words.title}</h2>
        {lost.length > 0 && <p>{words.lost(lost.length, lost.join(', '))}</p>}
        {restoredEvents > 0 && <p>{words.restored(restoredEvents)}</p>}
        {restoredDrafts > 0 && <p>{words.drafts(restoredDrafts)}</p>}
        {!isKept.value && <p>{notKept}</p>}
        <button type="button" class="button" onClick={() => void read()}>
          {words.read}
        </button>
      </Notice>
    </section>
  );
}
