import { countingDay } from '#shared/time.ts';

const letters = [400, 600, 700].map((weight) => `${weight} 1em "Source Sans 3"`);

/** What the first screen needs whatever the disk holds, made while the disk is being opened: Oslo's clock, and the letters. */
export function prepareFirstScreen(now: number): void {
  countingDay(now);
  for (const font of letters) void document.fonts.load(font).catch(() => undefined); // without them it has the phone's own
}
