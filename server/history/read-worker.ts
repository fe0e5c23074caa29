import { parentPort, workerData } from 'node:worker_threads';
import { readTableFile } from './read-table.ts';

void readTableFile(workerData as Uint8Array).then((read) => parentPort?.postMessage(read));
