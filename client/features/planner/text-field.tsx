import { useId } from 'preact/hooks';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly isLong?: boolean;
  onChange(text: string): void;
};

export function TextField({ label, value, hint, isLong = false, onChange }: Props) {
  const id = useId();
  const own = { id, value, ...(hint && { 'aria-describedby': `${id}-hint` }) };
  return (
    <div class="text-field">
      <label class="field" htmlFor={id}>
        <span>{label}</span>
        {isLong ? (
          <textarea {...own} rows={3} maxLength={1000} onInput={({ currentTarget }) => onChange(currentTarget.value)} />
        ) : (
          <input {...own} maxLength={120} onInput={({ currentTarget }) => onChange(currentTarget.value)} />
        )}
      </label>
      {hint && <small id={`${id}-hint`}>{hint}</small>}
    </div>
  );
}
