export type Withheld = 'small' | 'beside';

/**
 * Which of the parts of a sum are not told when those under `fewerThan` are not: `small` is one of these; `beside` is told to nobody
 * either, for the sum less the others would give the small one away. 0 is told: it is about nobody. Null is a part without a number.
 */
export function withheldAmong(parts: readonly (number | null)[], fewerThan: number): readonly (Withheld | null)[] {
  const places = [...parts.entries()].flatMap(([place, people]) => (people ? [{ place, people }] : []));
  const bySize = places.sort((a, b) => a.people - b.people || a.place - b.place);
  const small = bySize.filter(({ people }) => people < fewerThan);
  const hidden = [...small];
  while (hidden.length > 0 && isGivenAway(hidden, fewerThan) && hidden.length < bySize.length)
    hidden.push(bySize[hidden.length] as (typeof bySize)[number]);
  return parts.map((_, place) => {
    if (small.some((one) => one.place === place)) return 'small';
    return hidden.some((one) => one.place === place) ? 'beside' : null;
  });
}

/** The sum of what is hidden can be worked out. One number it gives away, and several that can only be all least or all greatest. */
function isGivenAway(hidden: readonly { readonly people: number }[], fewerThan: number): boolean {
  const sum = hidden.reduce((total, { people }) => total + people, 0);
  const areAllSmall = hidden.every(({ people }) => people < fewerThan);
  return hidden.length === 1 || (areAllSmall && (sum === hidden.length || sum === hidden.length * (fewerThan - 1)));
}
