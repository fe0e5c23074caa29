/**
 * Sends prepared pushes from a process of its own: each lane is a connection that sends its own, one after another; all lanes at
 * once. Reads what to send from the file that is named, and prints what came of it as one line of JSON.
 */
import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';
import type { Prepared } from './push-run.ts';

const path = '/api/sync/1/push';
const { origin, lanes, overallRate } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Prepared;
let next = 0;
const took: number[] = [];
// Of our own: the load generator looks only once a second whether it is done.
const begunAt = performance.now();
let lastAnswerAt = begunAt;
const run = autocannon(
  {
    url: `${origin}${path}`,
    connections: lanes.length,
    amount: lanes.reduce((sum, lane) => sum + lane.length, 0),
    timeout: 120,
    ...(overallRate === undefined ? {} : { overallRate }),
    setupClient(client) {
      const lane = lanes[next++] ?? [];
      client.setRequests(
        lane.map(({ cookie, body }) => ({
          method: 'POST',
          path,
          headers: { cookie, 'content-type': 'application/json' },
          body,
        })),
      );
    },
  },
  (error, result) => {
    if (error) throw error;
    const { non2xx, errors, timeouts } = result;
    const seconds = (lastAnswerAt - begunAt) / 1000;
    console.log(JSON.stringify({ answered: result['2xx'], refused: non2xx + errors + timeouts, seconds, took }));
  },
);
run.on('response', (_client, _status, _bytes, tookMs) => {
  took.push(tookMs);
  lastAnswerAt = performance.now();
});
