import { useId } from 'preact/hooks';
import { planner } from '../../i18n/planner-sentences.ts';

type Props = { readonly value: string; readonly hint?: string; onChange(reason: string): void };

/** Why: every change of the plan has a reason. */
export function ReasonField({ value, hint = planner.value.whyHint, onChange }: Props) {
  const id = useId();
  return (
    <label class="field">
      <span>{planner.value.why}</span>
      <input
        value={value}
        maxLength={500}
        aria-describedby={id}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <small id={id}>{hint}</small>
    </label>
  );
}
