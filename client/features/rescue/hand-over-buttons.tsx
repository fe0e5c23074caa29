import { useSignal } from '@preact/signals';
import { t } from '../../i18n/language.ts';
import { rescueWords } from '../../i18n/rescue-sentences.ts';
import { Notice } from '../../ui/notice.tsx';
import { download, findShareable, share } from './hand-over.ts';
import { noteHandedOver } from './handed-over.ts';
import { toRescueFile, type Unsent } from './rescue-file.ts';

/** The file by the phone's share sheet where there is one, or as a download. */
export function HandOverButtons({ unsent, now }: { readonly unsent: readonly Unsent[]; readonly now: number }) {
  const words = rescueWords.value;
  const outcome = useSignal<'none' | 'shared' | 'failed'>('none');
  const rescue = toRescueFile(unsent, now, { ...t.value, rescue: words });
  const file = findShareable(rescue, navigator);
  const hand = async (shared: File) => {
    const end = await share(shared, navigator);
    outcome.value = end === 'dismissed' ? 'none' : end;
    if (end === 'shared') noteHandedOver(unsent);
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
          outcome.value = 'shared';
          noteHandedOver(unsent);
        }}
      >
        {words.download}
      </button>
      {outcome.value === 'shared' && <Notice tone="calm">{words.shared}</Notice>}
      {outcome.value === 'failed' && <Notice tone="alarm">{words.notShared}</Notice>}
    </div>
  );
}
