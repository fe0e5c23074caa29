import { useState } from 'preact/hooks';
import { editionsWords } from '../../i18n/editions-sentences.ts';
import { usePhone } from '../../phone.ts';
import { saveActs } from '../../save-acts.ts';
import '../../ui/field.css';
import { Notice } from '../../ui/notice.tsx';

/** Withdraws an edition for a reason. It stays. */
export function WithdrawForm({ id }: { readonly id: string }) {
  const phone = usePhone();
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const words = editionsWords.value.withdraw;
  const withdraw = async () => {
    if (reason.trim() === '') return setTrouble(words.whyMissing);
    const act = { kind: 'plan', base: null, plan: { kind: 'edition_withdrawal', id } } as const;
    await saveActs(phone, [act], reason).then(
      () => setIsOpen(false),
      () => setTrouble(words.notSaved),
    );
  };
  if (!isOpen)
    return (
      <button type="button" class="button" onClick={() => setIsOpen(true)}>
        {words.open}
      </button>
    );
  return (
    <form
      class="reason"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void withdraw();
      }}
    >
      <p>{words.does}</p>
      <label class="field">
        <span>{words.why}</span>
        <input value={reason} maxLength={500} onInput={({ currentTarget }) => setReason(currentTarget.value)} />
      </label>
      {trouble && <Notice tone="alarm">{trouble}</Notice>}
      <div class="ways">
        <button type="submit" class="button primary">
          {words.do}
        </button>
        <button type="button" class="button plain" onClick={() => setIsOpen(false)}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
