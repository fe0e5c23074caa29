import { parentPort, workerData } from 'node:worker_threads';
import { checkSeeds, type Slice } from './check-seeds.ts';

parentPort?.postMessage(await checkSeeds(workerData as Slice).catch((error: Error) => ({ failure: error.message })));
