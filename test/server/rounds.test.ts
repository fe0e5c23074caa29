import { expect, test } from 'vitest';
import type { RoundsReply } from '#shared/coverage-api.ts';
import { instantOf, toDay } from '#shared/time.ts';
import { makeBands, makeSlot, people } from '../support/events.ts';
import { startTestApp } from '../support/test-app.ts';

const slot = makeSlot('2026-06-03', 'evening', 'storgata');

test('the coordinator sees the people, whose count it is, who was asked, and the phones with what they hold', async () => {
  await using app = await startTestApp({ day: '2026-06-04', clock: '09:00' });
  const [kari, anne, bjorn] = [await app.phone('coordinator'), await app.phone('counter'), await app.phone('counter')];
  await kari.push(
    kari.plan({
      ...{ kind: 'assignment', season: '2026', date: '2026-06-03', shift: 'evening' },
      counters: [{ person: anne.person.id, areas: ['vaterland'] }],
    }),
  );
  const counted = bjorn.count(slot, { status: 'counted', bands: makeBands(1, 2, 3) });
  const independent = anne.count(slot, people(9), { purpose: 'recount' });
  const withdrawn = anne.count(slot, people(4));
  await bjorn.push(counted);
  await anne.push(independent, withdrawn, anne.void(withdrawn), anne.count(slot, people(1), { practice: true }));
  const drafts = [{ season: '2026', date: '2026-06-03', shift: 'evening', area: 'vaterland' }];
  const oldest = instantOf(toDay('2026-06-03'), '20:41');
  await anne.tryPush([], { pending: 2, oldest, drafts });

  const { rounds, phones, people: staff } = (await kari.get<RoundsReply>('/api/seasons/2026/rounds')).body;
  const round = rounds.find(({ date, shift }) => date === '2026-06-03' && shift === 'evening');
  expect(round).toMatchObject({
    ...{ state: 'planned', due: true, endsAt: instantOf(toDay('2026-06-03'), '23:00') },
    counters: [{ person: anne.person.id, areas: ['vaterland'] }],
  });
  expect(round?.areas[0]).toEqual({
    ...{ area: 'storgata', state: 'counted', flags: [], enters: true },
    count: {
      ...{ root: counted.id, owner: bjorn.person.id, enteredFor: null, reason: null },
      bands: makeBands(1, 2, 3),
    },
    others: [
      { root: independent.id, owner: anne.person.id, place: 'recount' },
      { root: withdrawn.id, owner: anne.person.id, place: 'withdrawn' },
    ],
  });
  expect(round?.areas[1]).toMatchObject({ area: 'vaterland', state: 'missing', enters: false, count: null });
  expect(phones.find(({ install }) => install === anne.install)).toEqual({
    ...{ install: anne.install, person: anne.person.id, device: 'Test phone', lastContactAt: app.clock.now },
    ...{ unsent: 2, oldestAt: oldest, drafts },
  });
  expect(staff.map(({ name }) => name)).not.toContain('Sommertelling');
});

test('a count from paper says for whom it was entered, also after a correction that does not', async () => {
  await using app = await startTestApp({ day: '2026-06-04', clock: '09:00' });
  const [kari, anne] = [await app.phone('coordinator'), await app.phone('counter')];
  const fromPaper = { source: 'paper', time: { observedAt: null, enteredFor: anne.person.id } };
  const entered = kari.count(slot, people(12), fromPaper);
  await kari.push(entered, kari.amend(entered, { outcome: people(13), source: 'paper', time: null }, 'Lest feil'));
  const { rounds } = (await kari.get<RoundsReply>('/api/seasons/2026/rounds')).body;
  const area = rounds.find(({ date, shift }) => date === '2026-06-03' && shift === 'evening')?.areas[0];
  expect(area).toMatchObject({ state: 'counted', flags: ['paper'], enters: true });
  expect(area?.count).toMatchObject({ owner: kari.person.id, enteredFor: anne.person.id, bands: makeBands(0, 0, 13) });
});

test('a phone that writes of a shift that does not exist is heard all the same', async () => {
  await using app = await startTestApp({ day: '2026-06-04', clock: '09:00' });
  const [kari, anne] = [await app.phone('coordinator'), await app.phone('counter')];
  await anne.tryPush([], { drafts: [{ season: '2026', date: 'x', shift: 'night', area: 'y' }] });
  const { status, body } = await kari.get<RoundsReply>('/api/seasons/2026/rounds');
  expect([status, body.phones.find(({ person }) => person === anne.person.id)?.drafts]).toEqual([
    200,
    [{ season: '2026', date: 'x', shift: 'night', area: 'y' }],
  ]);
});

test('a season that the plan does not have is shown where somebody has counted under it, and is not found else', async () => {
  await using app = await startTestApp({ day: '2026-06-04', clock: '09:00' });
  const [kari, anne] = [await app.phone('coordinator'), await app.phone('counter')];
  expect((await kari.get('/api/seasons/1999/rounds')).status).toBe(404);
  await anne.push(anne.count(makeSlot('1999-06-02', 'day', 'storgata', '1999'), people(2)));
  const { body } = await kari.get<RoundsReply>('/api/seasons/1999/rounds');
  expect(body.rounds.map(({ state, areas }) => [state, areas[0]?.flags, areas[0]?.enters])).toEqual([
    ['unplanned', ['unknown_season'], false],
  ]);
});
