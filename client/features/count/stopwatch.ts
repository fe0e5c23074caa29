import type { Clock } from '../../clock.ts';

export type Stopwatch = {
  elapsedMs(): number;
  pause(): void;
  resume(): void;
  /** From nothing, and running. */
  restart(): void;
};

/** How long a count has been worked at: the time its page was in view, whatever the wall clock did meanwhile. */
export function startStopwatch(alreadyMs: number, clock: Pick<Clock, 'elapsed'>): Stopwatch {
  let sumMs = alreadyMs;
  let since: number | null = clock.elapsed();
  const elapsedMs = () => sumMs + (since === null ? 0 : clock.elapsed() - since);
  return {
    elapsedMs,
    pause() {
      sumMs = elapsedMs();
      since = null;
    },
    resume() {
      since ??= clock.elapsed();
    },
    restart() {
      sumMs = 0;
      since = clock.elapsed();
    },
  };
}
