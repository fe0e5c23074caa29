import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import './button.css';
import './field.css';
import { Notice } from './notice.tsx';

type Props = {
  readonly class: string;
  readonly words: {
    readonly why: string;
    readonly whyHint: string;
    readonly whyMissing: string;
    readonly notSaved: string;
    readonly cancel: string;
  };
  readonly does: string;
  /** What stands on the button that does it. */
  readonly press: string;
  /** What is wrong with what stands above the reason, as a sentence; null where nothing is. */
  readonly trouble?: string | null;
  readonly children?: ComponentChildren;
  onConfirm(reason: string): Promise<void>;
  onCancel(): void;
};

/** Why: whatever changes a number has a reason. What is lacking is said, and nothing typed is lost. */
export function AskWhy({ words, does, press, trouble = null, children, onConfirm, onCancel, ...form }: Props) {
  const [reason, setReason] = useState('');
  const [said, setSaid] = useState<string | null>(null);
  const hint = useId();
  const confirm = async () => {
    const lacking = trouble ?? (reason.trim() === '' ? words.whyMissing : null);
    setSaid(lacking);
    if (lacking === null) await onConfirm(reason).catch(() => setSaid(words.notSaved));
  };
  return (
    <form
      class={form.class}
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
          {press}
        </button>
        <button type="button" class="button plain" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
