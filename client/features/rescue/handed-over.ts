import type { Settings } from '../../db/settings.ts';
import type { Unsent } from './rescue-file.ts';

/** What is to be remembered when a file with these was taken. What has been sent since needs no remembering. */
export function withHandedOver(unsent: readonly Unsent[]): Pick<Settings, 'handedOver'> {
  return { handedOver: unsent.map(({ h }) => h) };
}

/** Every one of them. A count made since asks for another file. */
export function isHandedOver(unsent: readonly Unsent[], { handedOver }: Pick<Settings, 'handedOver'>): boolean {
  return unsent.every(({ h }) => handedOver.includes(h));
}
