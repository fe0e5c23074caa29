import { countingDay } from '#shared/time.ts';
import type { Timer } from './clock.ts';

const letters = [400, 600, 700].map((weight) => `${weight} 1em "Source Sans 3"`);

/**
 * What the first screen needs whatever the disk holds, made while the disk is being opened: Oslo's clock. Where it comes from the
 * browser's calendar it takes 17 ms, and a slow phone four times that; so it is a task of its own, between which a finger is heard.
 */
export function prepareFirstScreen(now: number, { set }: Timer): void {
  set(0, () => countingDay(now));
}

/**
 * The house's own letters, from now on. Where they lie on the phone the first screen has them; where they must be fetched it
 * has the phone's own, so that nothing which somebody waits for comes after them.
 */
export function bringLetters(page: HTMLElement): void {
  if (page.dataset.letters !== undefined) return;
  page.dataset.letters = '';
  for (const font of letters) void document.fonts.load(font).catch(() => undefined); // without them it has the phone's own
}

/** What a browser must know to offer the app for the home screen. Nobody waits for it, so it is named after the first screen. */
export function bringManifest(head: HTMLHeadElement): void {
  head.append(Object.assign(document.createElement('link'), { rel: 'manifest', href: '/manifest.webmanifest' }));
}
