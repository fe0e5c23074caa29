import { inboxWords, remarkWords } from '../../i18n/inbox-sentences.ts';
import type { Act } from '../../office-event.ts';
import { AskWhy } from '../../ui/ask-why.tsx';

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

/** Shuts when it is done. */
export function Confirm({ does, label, isReady = true, onConfirm, onCancel }: ConfirmProps) {
  const words = inboxWords.value;
  return (
    <AskWhy
      class="reason"
      words={words}
      does={does}
      press={words.confirm(label)}
      trouble={isReady ? null : words.whyMissing}
      onConfirm={(reason) => onConfirm(reason).then(onCancel)}
      onCancel={onCancel}
    />
  );
}
