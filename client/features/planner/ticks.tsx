type Props<V extends string | number> = {
  readonly legend: string;
  readonly options: readonly { readonly id: V; readonly label: string }[];
  readonly chosen: readonly V[];
  onChoose(chosen: readonly V[]): void;
};

/** Several of a few, by boxes to tick. */
export function Ticks<V extends string | number>({ legend, options, chosen, onChoose }: Props<V>) {
  const toggle = (id: V) => onChoose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset class="ticks">
      <legend>{legend}</legend>
      <div>
        {options.map(({ id, label }) => (
          <label key={id} class="tick">
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
