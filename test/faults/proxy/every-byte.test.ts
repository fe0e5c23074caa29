import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Trouble } from './fault-proxy.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(() => vi.unstubAllGlobals());
afterAll(() => stage[Symbol.asyncDispose]());

/** Sends one new count through trouble and then without it, and gives what the phone and the log have of it. */
async function sendThrough(trouble: Trouble) {
  const phone = await stage.phone();
  const event = await phone.count(3);
  stage.proxy.expect(trouble);
  await phone.push(stage.proxy.origin);
  const waits = (await phone.pending()).length;
  const end = await phone.push(stage.app.origin);
  const [held] = await phone.events();
  return { waits, end: end.kind, state: held?.receipt?.state, ...stage.rowsOf(event) };
}

async function measure() {
  await sendThrough({});
  const answer = stage.proxy.answers.at(-1)!;
  return { whole: answer.length, body: answer.length - answer.indexOf('\r\n\r\n') - 4 };
}

const sent = { waits: 1, end: 'all_received', rows: 1, whole: 1 };

describe('an answer cut after any byte', { timeout: 180_000 }, () => {
  test('changes nothing on the phone; sent again the count is a duplicate, and there once', async () => {
    const { whole } = await measure();
    for (let k = 0; k < whole; k++)
      expect({ k, ...(await sendThrough({ cutsAnswerAfter: k })) }).toEqual({ k, ...sent, state: 'duplicate' });
    expect(whole).toBeGreaterThan(300);
  });

  test('under a length that hides the cut changes nothing either', async () => {
    const { body } = await measure();
    for (let k = 0; k < body; k += 3)
      expect({ k, ...(await sendThrough({ shortensBodyTo: k })) }).toEqual({ k, ...sent, state: 'duplicate' });
    expect(body).toBeGreaterThan(200);
  });
});

describe('one bit turned over', { timeout: 180_000 }, () => {
  test('anywhere in an answer is no receipt for what was not received, and the count is there once', async () => {
    const { body } = await measure();
    for (let k = 0; k < body; k += 2) {
      const { end, rows, whole } = await sendThrough({ flipsAnswerBit: k * 8 + (k % 7) });
      expect({ k, end, rows, whole }).toEqual({ k, end: 'all_received', rows: 1, whole: 1 });
    }
  });

  test('anywhere in a request is never taken for the count: its hash is wrong, and it is sent again', async () => {
    const length = 1000;
    for (let k = 0; k < length; k += 3) {
      const { end, rows } = await sendThrough({ flipsRequestBit: k * 8 + (k % 7) });
      expect({ k, end, rows }).toEqual({ k, end: 'all_received', rows: 1 });
    }
    const changed = stage.app.db
      .prepare(
        "SELECT count(*) FROM event_log WHERE type = 'count' AND code IS NULL AND subject NOT IN (SELECT id FROM event_log)",
      )
      .pluck();
    expect(changed.get()).toBe(0);
  });
});
