import { describe, expect, test } from 'vitest';
import { maxPushBytes } from '#shared/sync/push-limits.ts';
import { rescuePushes } from '../../../client/features/inbox/push-rescue.ts';
import { readRescue } from '../../../client/features/inbox/read-rescue.ts';
import { makeSlot, people, sha256 } from '../../support/events.ts';
import { Pen } from '../../support/pen.ts';

const hash = async (text: string) => sha256(text);
const pen = new Pen();
const slot = makeSlot('2026-06-03', 'evening', 'storgata');
const sent = (n: number, note = '') => {
  const { id, seq, h, raw } = pen.count(slot, people(n), { note });
  return { id, seq, h, raw };
};
const one = sent(5);
const file = { sommertelling: 'rescue', v: 1, install: pen.install, made: 0, events: [one], readable: ['Storgata'] };
const read = (change: object) => readRescue(JSON.stringify({ ...file, ...change }), hash);

describe('a rescue file', () => {
  test('is read whole before anything of it is sent', async () => {
    expect(await read({})).toEqual({ ok: true, file });
  });

  test.each([
    ['cut off on its way', 'not_json', JSON.stringify(file).slice(0, -5)],
    ['of something else', 'foreign', '{"a":1}'],
    ['that is a list', 'foreign', '[]'],
    ['that is nothing', 'foreign', 'null'],
    ['of a newer version', 'newer', JSON.stringify({ ...file, v: 2 })],
    ['without an installation', 'damaged', JSON.stringify({ ...file, install: undefined })],
    ['without counts', 'empty', JSON.stringify({ ...file, events: [] })],
    [
      'with a number changed',
      'damaged',
      JSON.stringify({ ...file, events: [{ ...one, raw: one.raw.replace('5', '6') }] }),
    ],
  ])('%s is named for what is wrong with it', async (_, problem, text) => {
    expect(await readRescue(text, hash)).toEqual({ ok: false, problem });
  });

  test('goes in pushes of at most 50 events and 64 KiB, in its order, under its own installation', () => {
    const many = Array.from({ length: 120 }, (_, n) => sent(n, 'x'.repeat(n < 60 ? 0 : 500)));
    const pushes = rescuePushes({ ...file, sommertelling: 'rescue', v: 1, events: many }, '0.1.0', 7) ?? [];
    expect(pushes.flatMap(({ events }) => events)).toEqual(many);
    for (const push of pushes) {
      expect(push.install).toBe(pen.install);
      expect(push.events.length).toBeLessThanOrEqual(50);
      expect(JSON.stringify(push).length).toBeLessThanOrEqual(maxPushBytes);
    }
    expect(pushes[0]?.events.length).toBe(50);
  });

  test('with an event that no push can hold is not sent at all', () => {
    const huge = { ...one, raw: 'x'.repeat(maxPushBytes) };
    expect(rescuePushes({ ...file, sommertelling: 'rescue', v: 1, events: [one, huge] }, '0.1.0', 7)).toBeNull();
  });
});
