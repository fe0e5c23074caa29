import type { ComponentChildren } from 'preact';
import { deskWords } from '../../i18n/desk-sentences.ts';
import { AskWhy } from '../../ui/ask-why.tsx';

type Props = {
  readonly does: string;
  readonly label: string;
  /** What is wrong with what stands above the reason, as a sentence; null where nothing is. */
  readonly trouble?: string | null;
  readonly children?: ComponentChildren;
  onConfirm(reason: string): Promise<void>;
  onCancel(): void;
};

/** Every change of a count has a reason. */
export function ReasonForm({ label, ...asked }: Props) {
  return <AskWhy class="act-form" words={deskWords.value} press={label} {...asked} />;
}
