/** Positions of the first, the highest (the earliest of equals) and the last counted value; undefined when none was counted. */
export function findKeyYears(values: readonly (number | null)[]): KeyYears | undefined {
  const counted = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  const first = counted[0];
  const last = counted.at(-1);
  if (!first || !last) return undefined;
  const highest = counted.reduce((best, candidate) => (candidate.value > best.value ? candidate : best));
  return { first: first.index, highest: highest.index, last: last.index };
}

export type KeyYears = { readonly first: number; readonly highest: number; readonly last: number };

/** Where space is short only these carry their number; a zero always does, or it would be taken for a gap. */
export function hasKeyLabel(values: readonly (number | null)[], index: number): boolean {
  const key = findKeyYears(values);
  return values[index] === 0 || index === key?.first || index === key?.highest || index === key?.last;
}
