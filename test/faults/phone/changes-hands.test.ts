import { expect, test } from 'vitest';
import { changeInstall } from '../../../client/db/settings.ts';
import { ReserveWorld, seqsOf } from '../../client/support/reserve-world.ts';

test('a phone that changes hands still holds what was received: a restored server may need it again', async () => {
  const world = new ReserveWorld();
  await world.look();
  await world.receive([await world.count('storgata'), await world.count('vaterland')]);
  expect(world.mirror.listEvents()).toEqual([]);
  await changeInstall(world.db, crypto.randomUUID(), {});
  expect(seqsOf(await world.look())).toEqual([1, 2]);
});
