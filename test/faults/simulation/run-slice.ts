import { Worker } from 'node:worker_threads';
import type { Checked, Slice } from './check-seeds.ts';

/** Checks one slice on a thread of its own, so that a machine with two cores checks two. */
export async function runSlice(slice: Slice): Promise<Checked> {
  const worker = new Worker(new URL('./slice-worker.ts', import.meta.url), { workerData: slice });
  try {
    const told = await new Promise<Checked | { readonly failure: string }>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    if ('failure' in told) throw new Error(told.failure);
    return told;
  } finally {
    await worker.terminate();
  }
}
