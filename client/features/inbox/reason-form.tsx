import { useId, useState } from 'preact/hooks';
import { inboxWords, remarkWords } from '../../i18n/inbox-sentences.ts';
import type { Act } from '../../office-event.ts';
import { Notice } from '../../ui/notice.tsx';

type Props = { readonly act: Act; onAct(act: Act, reason: string): Promise<void>; onCancel(): void };

/** What the choice does, why it is made, and the press that makes it. */
export function ReasonForm({ act, onAct, onCancel }: Props) {
  const words = inboxWords.value;
  const chosen = act.kind === 'decide' && (act.remark ? remarkWords.value.seen : words.choices[act.choice]);
  const { label, does } = chosen || words.acts[act.kind as 'amend' | 'plan'];
  return <Confirm does={does} label={label} onCancel={onCancel} onConfirm={(reason) => onAct(act, reason)} />;
}

type ConfirmProps = {
  readonly does: string;
  readonly label: string;
  /** False while what is to be confirmed is not complete. */
  readonly isReady?: boolean;
  onConfirm(reason: string): Promise<void>;
  onCancel(): void;
};

export function Confirm({ does, label, isReady = true, onConfirm, onCancel }: ConfirmProps) {
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<'missing' | 'not_saved' | null>(null);
  const words = inboxWords.value;
  const hint = useId();
  const confirm = async () => {
    if (reason.trim() === '' || !isReady) return setTrouble('missing');
    await onConfirm(reason).then(onCancel, () => setTrouble('not_saved'));
  };
  return (
    <form
      class="reason"
      onSubmit={(event) => {
        event.preventDefault();
        void confirm();
      }}
    >
      <p>{does}</p>
      <label class="field">
        <span>{words.why}</span>
        <input
          value={reason}
          maxLength={500}
          aria-describedby={hint}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
        <small id={hint}>{words.whyHint}</small>
      </label>
      {trouble && <Notice tone="alarm">{trouble === 'missing' ? words.whyMissing : words.notSaved}</Notice>}
      <div class="ways">
        <button type="submit" class="button primary">
          {words.confirm(label)}
        </button>
        <button type="button" class="button plain" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
