import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { deskWords } from '../../i18n/desk-sentences.ts';
import '../../ui/button.css';
import '../../ui/field.css';
import { Notice } from '../../ui/notice.tsx';

type Props = {
  readonly does: string;
  readonly label: string;
  /** What is wrong with what stands above the reason, as a sentence; null where nothing is. */
  readonly trouble?: string | null;
  readonly children?: ComponentChildren;
  onConfirm(reason: string): Promise<void>;
  onCancel(): void;
};

/** Why: every change of a count has a reason. What is lacking is said, and nothing typed is lost. */
export function ReasonForm({ does, label, trouble = null, children, onConfirm, onCancel }: Props) {
  const [reason, setReason] = useState('');
  const [said, setSaid] = useState<string | null>(null);
  const hint = useId();
  const words = deskWords.value;
  const confirm = async () => {
    const lacking = trouble ?? (reason.trim() === '' ? words.whyMissing : null);
    setSaid(lacking);
    if (lacking === null) await onConfirm(reason).catch(() => setSaid(words.notSaved));
  };
  return (
    <form
      class="act-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void confirm();
      }}
    >
      <p>{does}</p>
      {children}
      <label class="field">
        <span>{words.why}</span>
        <input
          value={reason}
          maxLength={500}
          aria-describedby={hint}
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <small id={hint}>{words.whyHint}</small>
      </label>
      {said && <Notice tone="alarm">{said}</Notice>}
      <div class="ways">
        <button type="submit" class="button primary">
          {label}
        </button>
        <button type="button" class="button plain" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
