import { useSignal } from '@preact/signals';
import { useContext } from 'preact/hooks';
import { t } from '../../i18n/language.ts';
import { rescueWords } from '../../i18n/rescue-sentences.ts';
import { PhoneContext } from '../../phone.ts';
import { Notice } from '../../ui/notice.tsx';
import { download, findShareable, share } from './hand-over.ts';
import { withHandedOver } from './handed-over.ts';
import { toRescueFile, type Unsent } from './rescue-file.ts';

/** The file by the phone's share sheet where there is one, or as a download. */
export function HandOverButtons({ unsent, now }: { readonly unsent: readonly Unsent[]; readonly now: number }) {
  const words = rescueWords.value;
  const phone = useContext(PhoneContext); // none where the storage could not be opened
  const outcome = useSignal<'none' | 'shared' | 'failed'>('none');
  const rescue = toRescueFile(unsent, now, { ...t.value, rescue: words });
  const file = findShareable(rescue, navigator);
  const note = () => {
    outcome.value = 'shared';
    // A disk that does not take it now: it holds until the app is closed.
    void phone?.keepSettings(withHandedOver(unsent)).catch(() => undefined);
  };
  const hand = async (shared: File) => {
    const end = await share(shared, navigator);
    if (end === 'shared') note();
    else outcome.value = end === 'dismissed' ? 'none' : end;
  };
  return (
    <div class="hand-over">
      {file && (
        <button type="button" class="button primary" onClick={() => void hand(file)}>
          {words.share}
        </button>
      )}
      <button
        type="button"
        class={file ? 'button' : 'button primary'}
        onClick={() => {
          download(rescue);
          note();
        }}
      >
        {words.download}
      </button>
      {outcome.value === 'shared' && <Notice tone="calm">{words.shared}</Notice>}
      {outcome.value === 'failed' && <Notice tone="alarm">{words.notShared}</Notice>}
    </div>
  );
}
