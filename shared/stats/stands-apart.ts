export type Share = { readonly part: number; readonly of: number };

/**
 * Whether one share stands apart from the others taken together: it is at least twice theirs, and rests on at least
 * `fewest` cases. By whole numbers, without rounding. Nothing stands apart where there are no others.
 */
export function standsApart(one: Share, others: readonly Share[], fewest: number): boolean {
  const rest = others.reduce((sum, { part, of }) => ({ part: sum.part + part, of: sum.of + of }), { part: 0, of: 0 });
  if (one.part < fewest || rest.of === 0) return false;
  return one.part * rest.of >= 2 * rest.part * one.of;
}
