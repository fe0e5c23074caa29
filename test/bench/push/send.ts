/**
 * Sends the prepared pushes of every phone, each phone its own one after another, all phones at once, from a process of its own. Reads what
 * to send from the file that is named, and prints what came of it as one line of JSON.
 */
import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';
import type { LoadedPhone } from './phones.ts';

const { origin, phones } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as {
  readonly origin: string;
  readonly phones: readonly LoadedPhone[];
};
const pushes = phones[0]?.bodies.length ?? 0;
let next = 0;
const took: number[] = [];
const run = autocannon(
  {
    url: `${origin}/api/sync/1/push`,
    connections: phones.length,
    amount: phones.length * pushes,
    timeout: 120,
    setupClient(client) {
      const { cookie, bodies } = phones[next++] as LoadedPhone;
      const headers = { cookie, 'content-type': 'application/json' };
      client.setRequests(bodies.map((body) => ({ method: 'POST', path: '/api/sync/1/push', headers, body })));
    },
  },
  (error, result) => {
    if (error) throw error;
    const { non2xx, errors, timeouts } = result;
    const seconds = (result.finish.getTime() - result.start.getTime()) / 1000;
    console.log(JSON.stringify({ answered: result['2xx'], refused: non2xx + errors + timeouts, seconds, took }));
  },
);
run.on('response', (_client, _status, _bytes, tookMs) => took.push(tookMs));
