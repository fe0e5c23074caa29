import './field.css';

type Option<V extends string> = { readonly value: V; readonly label: string };

type Props<V extends string> = {
  readonly label: string;
  readonly options: readonly Option<V>[];
  readonly value: V;
  onChoose(value: V): void;
};

/** One of several, in the system's own list. */
export function SelectField<V extends string>({ label, options, value, onChoose }: Props<V>) {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value as V)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
