import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';

/** Takes one package after another, apart from the thread that measures, until it is told to stop; then says how long each took. */
// In earnest whoever takes files away sits at a machine of their own. On Linux this is the priority of this thread alone.
setPriority(19);

const { address, cookie } = workerData as { address: string; cookie: string };
const took: number[] = [];
let isOver = false;
parentPort?.once('message', () => {
  isOver = true;
});

while (!isOver) {
  const begun = performance.now();
  const reply = await fetch(address, { headers: { cookie } });
  const { byteLength } = await reply.arrayBuffer();
  if (reply.status !== 200 || byteLength === 0) throw new Error(`the package answered ${reply.status}`);
  took.push(performance.now() - begun);
}
parentPort?.postMessage(took);
