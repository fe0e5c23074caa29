import { signal } from '@preact/signals';
import { type BasisAsked, basisPath } from '#shared/report/basis/basis-asked.ts';

/** The numbers that somebody has opened, one from within another, by their addresses in the API; the last is the one in view. */
export const openedNumbers = signal<readonly string[]>([]);

export function openNumber(asked: BasisAsked): void {
  openedNumbers.value = [...openedNumbers.value, basisPath(asked)];
}

export function goBackToNumber(): void {
  openedNumbers.value = openedNumbers.value.slice(0, -1);
}

export function closeNumbers(): void {
  openedNumbers.value = [];
}
