import type { OccasionCells } from '#shared/report/season-cells.ts';

/** The cells of the seasons that were asked for last. */
export type CellShelf = {
  /** What lies there for `owner`, or what `read` gives, which is then put there. */
  readonly take: (owner: object, read: () => readonly OccasionCells[]) => readonly OccasionCells[];
  readonly clear: (owner: object) => void;
};

/** Holds at most so many cells, but always the last that were read. What was not asked for longest is let go first. */
export function makeCellShelf(most: number): CellShelf {
  const lying = new Map<object, { readonly cells: readonly OccasionCells[]; readonly size: number }>();
  let total = 0;
  const clear = (owner: object) => {
    total -= lying.get(owner)?.size ?? 0;
    lying.delete(owner);
  };
  return {
    clear,
    take: (owner, read) => {
      const cells = lying.get(owner)?.cells ?? read();
      clear(owner);
      const size = cells.reduce((sum, occasion) => sum + occasion.cells.length, 0);
      for (const oldest of lying.keys()) if (total + size > most) clear(oldest);
      lying.set(owner, { cells, size });
      total += size;
      return cells;
    },
  };
}
