import { textWidth } from './advance-widths.ts';
import type { Box } from './box.ts';
import type { ChartModel, ChartPanel } from './chart-model.ts';
import type { TypeSizes } from './type-sizes.ts';

/** A few years stand side by side as columns; more of them would be thinner than their outline. */
export function hasPanelLines({ years }: Pick<ChartModel, 'years'>): boolean {
  return years.length > 6;
}

/** How many panels stand beside each other. */
function panelsInRow({ panels = [] }: ChartModel, type: TypeSizes): number {
  if (type.isNarrow) return 1;
  if (panels.length <= 3) return Math.max(1, panels.length);
  return panels.length === 4 ? 2 : Math.min(4, Math.ceil(panels.length / 2));
}

/** A panel's name and counts, its plot and its years. */
export function leastPanelsHeight(model: ChartModel, type: TypeSizes): number {
  const rows = Math.ceil((model.panels?.length ?? 0) / panelsInRow(model, type));
  return rows * (type.legend * 1.5 + type.axis * 2 + (type.isNarrow ? 104 : 53));
}

/** Name and note on one line where there is room for both in every panel. */
export function isOneLine({ panels = [] }: ChartModel, width: number, type: TypeSizes): boolean {
  return panels.every(({ label, note }) => noteStart(label, type) + textWidth(note, type.value, 'regular') < width);
}

export function noteStart(label: string, type: TypeSizes): number {
  return textWidth(label, type.legend, 'semiBold') + type.legend;
}

export type PlacedPanel = ChartPanel & Box & { readonly isFirstInRow: boolean };

/** The room divided in rows of equal panels. */
export function placePanels(model: ChartModel, room: Box, type: TypeSizes): readonly PlacedPanel[] {
  const panels = model.panels ?? [];
  const inRow = panelsInRow(model, type);
  const rows = Math.max(1, Math.ceil(panels.length / inRow));
  const gap = type.legend * 1.2;
  const width = (room.right - room.left - gap * (inRow - 1)) / inRow;
  const height = (room.bottom - room.top) / rows;
  return panels.map((panel, index) => {
    const [row, column] = [Math.floor(index / inRow), index % inRow];
    const left = room.left + column * (width + gap);
    const top = room.top + row * height;
    return { ...panel, left, right: left + width, top, bottom: top + height, isFirstInRow: column === 0 };
  });
}
