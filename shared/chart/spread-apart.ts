/**
 * Moves wanted heights as little as possible so that neighbours keep their distance and all stay between `top` and `bottom`.
 * The answer is in the order of the question; equal wishes keep that order too.
 */
export function spreadApart(wanted: readonly number[], distance: number, top: number, bottom: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] as number) - (wanted[b] as number));
  const groups: Group[] = [];
  for (const index of order) {
    let group: Group = { members: [index], sum: wanted[index] as number };
    for (
      let above = groups.at(-1);
      above && start(group) < start(above) + above.members.length * distance;
      above = groups.at(-1)
    ) {
      groups.pop();
      group = { members: [...above.members, ...group.members], sum: above.sum + group.sum };
    }
    groups.push(group);
  }
  const heights: number[] = new Array(wanted.length);
  for (const group of groups) {
    group.members.forEach((index, place) => {
      heights[index] = start(group) + place * distance;
    });
  }
  return heights;

  function start({ members, sum }: Group): number {
    const length = (members.length - 1) * distance;
    return Math.max(top, Math.min(sum / members.length - length / 2, bottom - length));
  }
}

type Group = { readonly members: readonly number[]; readonly sum: number };
