import { useId } from 'preact/hooks';
import './choices.css';

export type Choice<V extends string> = { readonly value: V; readonly label: string; readonly hint?: string };

type Props<V extends string> = {
  readonly legend: string;
  readonly choices: readonly Choice<V>[];
  readonly value: V | null;
  onChoose(value: V): void;
  /** `row`: side by side as far as there is room; `cards`: one below the other. */
  readonly layout: 'row' | 'cards';
};

/** One of a few: radio buttons that look like what they are pressed as. */
export function Choices<V extends string>({ legend, choices, value, onChoose, layout }: Props<V>) {
  const name = useId();
  return (
    <fieldset class={`choices ${layout}`}>
      <legend>{legend}</legend>
      <div>
        {choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
            />
            <span>
              {choice.label}
              {choice.hint && <small>{choice.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
