import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { peopleWords } from '../../i18n/people-sentences.ts';
import type { Refusal } from '../../sync/question.ts';
import { Notice } from '../../ui/notice.tsx';
import { actRefusal } from './act-refusal.ts';

type Props = {
  readonly title: string;
  readonly does?: string;
  readonly label: string;
  /** What is still missing, or null. */
  readonly lacking?: string | null;
  readonly children?: ComponentChildren;
  onDo(): Promise<Refusal | null>;
  onClose(): void;
};

/** What will be done, in words, and the press that does it. What is refused says why, and nothing typed is lost. */
export function ActForm({ title, does, label, lacking = null, children, onDo, onClose }: Props) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const send = async () => {
    setTrouble(lacking);
    if (lacking !== null || isSending) return;
    setIsSending(true);
    const refusal = await onDo();
    setIsSending(false);
    if (refusal) setTrouble(actRefusal(refusal));
    else onClose();
  };
  return (
    <form
      class="act"
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2>{title}</h2>
      {does && <p>{does}</p>}
      {children}
      {trouble && <Notice tone="alarm">{trouble}</Notice>}
      <div class="ways">
        <button type="submit" class="button primary" disabled={isSending}>
          {label}
        </button>
        <button type="button" class="button plain" onClick={onClose}>
          {peopleWords.value.cancel}
        </button>
      </div>
    </form>
  );
}
