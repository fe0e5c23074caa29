import { expect, test } from 'vitest';
import { parsePushAnswer } from '#shared/sync/protocol.ts';
import type { HeldEvent } from '../../../client/db/held-event.ts';
import type { OutboxStore } from '../../../client/sync/outbox.ts';
import { pushRound } from '../../../client/sync/push-round.ts';
import { MadeOutbox, MadeServer, refusal } from '../../client/support/push-world.ts';

test('of ten thousand counts with one that is always refused, all others are received in one round', async () => {
  const pending = new Map<string, HeldEvent>(new MadeOutbox(10_000).events.map((event) => [event.id, event]));
  const about = { install: crypto.randomUUID(), epoch: 'first', isPersisted: null, drafts: [] };
  const store: OutboxStore = {
    readOutbox: async () => ({ ...about, pending: [...pending.values()] }),
    keepAnswer: async (_, results) => {
      for (const { id } of results) pending.delete(id);
    },
  };
  const server = new MadeServer();
  server.respond = (push) => (push.events.some(({ seq }) => seq === 5000) ? refusal(400) : undefined);
  const parked = new Set<string>();
  const end = await pushRound(
    { store, send: server.send, readAnswer: parsePushAnswer, clock: { now: () => 0 }, app: '0.1.0' },
    parked,
  );
  expect(end).toEqual({ kind: 'not_taken' });
  expect([...pending.values()].map(({ seq }) => seq)).toEqual([5000]);
  expect([...parked]).toEqual([...pending.keys()]);
  expect(server.pushes.length).toBeLessThan(10_000 / 50 + 20);
});
