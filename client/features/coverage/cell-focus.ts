const cells = 'button[data-column]';

/** Of all the buttons in a table only one is a stop of the Tab key: the one that had the focus last, or the first. */
export function oneStop(table: HTMLTableElement, focused: EventTarget | null = null): void {
  const before = table.querySelector<HTMLButtonElement>(`${cells}[tabindex="0"]`);
  const wanted = focused instanceof Element ? focused.closest<HTMLButtonElement>(cells) : before;
  const stop = wanted ?? before ?? table.querySelector<HTMLButtonElement>(cells);
  if (before && before !== stop) before.tabIndex = -1;
  if (stop) stop.tabIndex = 0;
}

/** Arrows go to the next cell in their direction that opens, Home and End to the ends of the row. */
export function moveInTable(event: KeyboardEvent & { readonly currentTarget: HTMLTableElement }): void {
  const from = event.target instanceof Element ? event.target.closest<HTMLButtonElement>(cells) : null;
  const to = from && nextCell(event.currentTarget, from, event.key);
  if (!to) return;
  event.preventDefault();
  to.focus();
  to.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function nextCell(table: HTMLTableElement, from: HTMLButtonElement, key: string): HTMLButtonElement | undefined {
  const row = from.closest('tr');
  const beside = [...(row?.querySelectorAll<HTMLButtonElement>(cells) ?? [])];
  if (key === 'Home') return beside[0];
  if (key === 'End') return beside.at(-1);
  if (key === 'ArrowRight') return beside[beside.indexOf(from) + 1];
  if (key === 'ArrowLeft') return beside[beside.indexOf(from) - 1];
  const column = [...table.querySelectorAll<HTMLButtonElement>(`${cells}[data-column="${from.dataset.column}"]`)];
  if (key === 'ArrowDown') return column[column.indexOf(from) + 1];
  if (key === 'ArrowUp') return column[column.indexOf(from) - 1];
  return undefined;
}
