import { t } from '../../i18n/language.ts';
import { Notice } from '../../ui/notice.tsx';
import type { CountSession } from './count-session.ts';
import type { Saving } from './use-saving.ts';

/** Says plainly that something is not on the disk, and tries again when asked. */
export function SaveTrouble({ session, saving }: { readonly session: CountSession; readonly saving: Saving }) {
  const { count: words, retry } = t.value;
  if (!saving.hasFailed.value && !session.isFailing.value) return null;
  const isReserved = saving.hasFailed.value ? saving.isReserved.value : session.isReserved.value;
  const sentence = saving.hasFailed.value
    ? words[isReserved ? 'notSavedButReserved' : 'notSaved']
    : words[isReserved ? 'tapReserved' : 'tapNotSaved'];
  const again = () => (saving.hasFailed.value ? saving.retry() : session.settle().catch(() => undefined));
  return (
    <Notice tone="alarm">
      <p>{sentence}</p>
      <button type="button" class="button" onClick={() => void again()}>
        {retry}
      </button>
    </Notice>
  );
}
