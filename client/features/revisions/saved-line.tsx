import { deskWords } from '../../i18n/desk-sentences.ts';
import { revisionsWords } from '../../i18n/revisions-sentences.ts';
import { usePhone } from '../../phone.ts';
import { Notice } from '../../ui/notice.tsx';
import type { Asked } from './act-form.tsx';

/** What was just done here, and where it is: with the server, or in this browser until the server answers. */
export function SavedLine({ act, id }: { readonly act: Asked['act']; readonly id: string }) {
  const receipt = usePhone().events.value.find((event) => event.id === id)?.receipt;
  const words = deskWords.value;
  return (
    <Notice tone="calm">
      {revisionsWords.value.saved[act]} {!receipt && words.pending(1)}
      {receipt?.state === 'quarantined' && words.quarantined}
    </Notice>
  );
}
