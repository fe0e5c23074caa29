const firstWaitMs = 2000;
export const longestWaitMs = 5 * 60_000;

/** Full jitter: anywhere between now and a limit that doubles with each failure, up to 5 minutes. Never gives up. */
export function retryAfterMs(failures: number, random: () => number): number {
  return Math.round(random() * Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(failures, 20)));
}
