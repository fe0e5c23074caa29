import { expect, test } from 'vitest';
import type { MirroredEvent } from '../../../client/db/mirror.ts';
import { listWhole } from '../../../client/db/reserve.ts';
import { sha256 } from '../support/phone-storage.ts';

const kept = async (id: string, seq: number, savedAt: number): Promise<MirroredEvent> => {
  const raw = JSON.stringify({ type: 'count', id, seq });
  return { id, seq, h: await sha256(raw), raw, savedAt, revision: 1 };
};

test('are listed as they were saved, those of one moment by their number', async () => {
  const made = await Promise.all([kept('d', 4, 20), kept('c', 3, 20), kept('b', 9, 10), kept('a', 1, 30)]);
  expect((await listWhole(made, sha256)).map(({ id }) => id)).toEqual(['b', 'c', 'd', 'a']);
});

test('are listed only where the text is the one that was hashed, and says the same id and number', async () => {
  const made = await kept('a', 1, 10);
  const damaged = [
    { ...made, h: 'f'.repeat(64) },
    { ...made, id: 'b' },
    { ...made, seq: 2 },
  ];
  expect(await listWhole([...damaged, made], sha256)).toEqual([made]);
});
