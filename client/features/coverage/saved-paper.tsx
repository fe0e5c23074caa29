import { deskWords } from '../../i18n/desk-sentences.ts';
import { paperWords } from '../../i18n/paper-sentences.ts';
import { usePhone } from '../../phone.ts';
import { Notice } from '../../ui/notice.tsx';

/** Where what was entered is: with the server, or in this browser until the server answers. */
export function SavedPaper({ id }: { readonly id: string }) {
  const receipt = usePhone().events.value.find((event) => event.id === id)?.receipt;
  const words = paperWords.value;
  return (
    <Notice tone="calm">
      {!receipt && deskWords.value.pending(1)}
      {receipt && (receipt.state === 'quarantined' ? deskWords.value.quarantined : words.received)}{' '}
      {receipt && <a href={`/office/count/${id}`}>{words.history}</a>}
    </Notice>
  );
}
