import { setTimeout as sleep } from 'node:timers/promises';
import { isLocked } from './storage-fault.ts';

/** How long a request waits for another writer before it is answered "busy". */
const requestPatienceMs = 200;
const pauseMs = 10;

/** Tries a write again while another process holds the database. Between tries everybody else is served. */
export async function patiently<T>(write: () => T | Promise<T>, patienceMs = requestPatienceMs): Promise<T> {
  const until = performance.now() + patienceMs;
  for (;;) {
    try {
      return await write();
    } catch (error) {
      if (!isLocked(error) || performance.now() >= until) throw error;
    }
    await sleep(pauseMs);
  }
}
