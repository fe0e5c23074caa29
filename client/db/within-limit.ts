import type { Timer } from '../clock.ts';

/** Rejects with a `TimeoutError` when the work has not settled within the limit. */
export function withinLimit<T>(work: Promise<T>, limitMs: number, timer: Timer): Promise<T> {
  return new Promise((resolve, reject) => {
    const alarm = timer.set(limitMs, () => reject(new DOMException('the storage did not answer', 'TimeoutError')));
    void work.then(resolve, reject).finally(() => timer.clear(alarm));
  });
}
