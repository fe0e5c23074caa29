import { signal } from '@preact/signals';

/** The numbers that somebody has opened, one from within another, by their addresses in the API; the last is the one in view. */
export const openedNumbers = signal<readonly string[]>([]);

export function openNumber(path: string): void {
  openedNumbers.value = [...openedNumbers.value, path];
}

export function goBackToNumber(): void {
  openedNumbers.value = openedNumbers.value.slice(0, -1);
}

export function closeNumbers(): void {
  openedNumbers.value = [];
}
