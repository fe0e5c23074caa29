import { signal } from '@preact/signals';
import type { Unsent } from './rescue-file.ts';

/**
 * Which events were passed on in a file since the app was opened, by their hashes. It says no more than that somebody took the
 * file: nothing is deleted on the strength of it.
 */
const passedOn = signal<ReadonlySet<string>>(new Set());

export function noteHandedOver(unsent: readonly Unsent[]): void {
  passedOn.value = new Set([...passedOn.value, ...unsent.map(({ h }) => h)]);
}

/** Every one of them. A count made since asks for another file. */
export function isHandedOver(unsent: readonly Unsent[]): boolean {
  return unsent.every(({ h }) => passedOn.value.has(h));
}
