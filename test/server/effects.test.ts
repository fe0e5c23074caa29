import { describe, expect, test } from 'vitest';
import type { EffectsReply } from '#shared/effect-api.ts';
import type { RevisionsReply } from '#shared/office-api.ts';
import { makeSlot, people } from '../support/events.ts';
import type { Phone } from '../support/phone.ts';
import { startTestApp } from '../support/test-app.ts';

const monday = makeSlot('2026-06-01', 'evening', 'storgata');
const wednesday = makeSlot('2026-06-03', 'evening', 'storgata');
const effectsOf = async (office: Phone, id: string) =>
  (await office.get<EffectsReply>(`/api/counts/${id}/effects`)).body;
const evening = (effect: EffectsReply['now'], area = 'storgata') => {
  const cell = effect?.cells.find((one) => one.area === area && one.shift === 'evening');
  return cell && [cell.sum, cell.counted, cell.shown];
};

async function scene() {
  const app = await startTestApp({ day: '2026-06-04', clock: '09:00' });
  const [office, anne, bjorn] = [
    await app.phone('coordinator'),
    await app.phone('counter'),
    await app.phone('counter'),
  ];
  await anne.push(anne.count(monday, people(10)), anne.count({ ...monday, shift: 'day' }, people(20)));
  return { app, office, anne, bjorn };
}

describe('the averages before and after each version of a count', () => {
  test('the first against none, a correction against what it replaces, a withdrawal against both', async () => {
    const { app, office, anne } = await scene();
    await using _ = app;
    const first = anne.count(wednesday, people(17));
    const corrected = anne.amend(first, { outcome: people(21) });
    const withdrawn = anne.void(corrected);
    await anne.push(first, corrected, withdrawn);
    const found = await effectsOf(office, corrected.id);
    expect(found).toMatchObject({ root: first.id, place: 'withdrawn', enters: false, round: 'planned', others: [] });
    expect(evening(found.without)).toEqual([10, 1, '10,0']);
    expect(found.versions.map(({ id, effect }) => [id, evening(effect)])).toEqual([
      [first.id, [27, 2, '13,5']],
      [corrected.id, [31, 2, '15,5']],
      [withdrawn.id, [10, 1, '10,0']],
    ]);
    expect(evening(found.now)).toEqual([10, 1, '10,0']);
    // Day 20; evening 13.5: (20 + 13.5) / 2 = 16.75.
    expect(found.basis).toBe('day_evening_mean');
    expect(found.versions[0]?.effect.areas).toEqual([{ area: 'storgata', name: 'Storgata', shown: '16,8' }]);
    // Three areas have no number: the total is incomplete, not smaller.
    expect(found.now?.total).toEqual({ shown: null });
  });

  test('a correction that moves it to another area shows both areas', async () => {
    const { app, office, anne } = await scene();
    await using _ = app;
    const wrong = anne.count(wednesday, people(8));
    const moved = anne.amend(wrong, { slot: { ...wednesday, area: 'vaterland', areaName: 'Vaterland' } });
    await anne.push(wrong, moved);
    const { versions } = await effectsOf(office, wrong.id);
    expect(versions.map(({ effect }) => [evening(effect), evening(effect, 'vaterland')])).toEqual([
      [
        [18, 2, '9,0'],
        [0, 0, null],
      ],
      [
        [10, 1, '10,0'],
        [8, 1, '8,0'],
      ],
    ]);
  });

  test('where another count of the slot stands, no version of this one changes anything, and the other is named', async () => {
    const { app, office, anne, bjorn } = await scene();
    await using _ = app;
    const first = anne.count(wednesday, people(4));
    const second = bjorn.count(wednesday, people(40));
    await anne.push(first);
    await bjorn.push(second);
    const found = await effectsOf(office, second.id);
    expect(found).toMatchObject({ place: 'rival', enters: false, others: [{ root: first.id, owner: 'En counter' }] });
    for (const effect of [found.now, found.without, found.versions[0]!.effect])
      expect(evening(effect)).toEqual([14, 2, '7,0']);
    // Without the one that stands, the other does: 50 / 2.
    const standing = await effectsOf(office, first.id);
    expect(standing).toMatchObject({ place: 'stands', enters: true });
    expect(evening(standing.without)).toEqual([50, 2, '25,0']);
    await office.push(office.decide(second, 'accept'));
    expect(await effectsOf(office, second.id)).toMatchObject({ place: 'stands', enters: true });
    expect(evening((await effectsOf(office, second.id)).now)).toEqual([50, 2, '25,0']);
  });

  test('it says why a count is outside: a cancelled round, none planned, an area outside it, practice, independent, no such season', async () => {
    const { app, office, anne } = await scene();
    await using _ = app;
    const counts = {
      cancelled: anne.count(makeSlot('2026-06-03', 'day', 'storgata'), people(1)),
      unplanned: anne.count(makeSlot('2026-06-02', 'day', 'storgata'), people(1)),
      outside: anne.count({ ...wednesday, area: 'gronland' }, people(1)),
      practice: anne.count(wednesday, people(1), { practice: true }),
      recount: anne.count(wednesday, people(1), { purpose: 'recount' }),
      unknown_season: anne.count(makeSlot('1999-06-02', 'day', 'storgata', '1999'), people(1)),
    };
    await anne.push(...Object.values(counts));
    const change = { kind: 'occasion', season: '2026', date: '2026-06-03', shift: 'day', reason: null } as const;
    await office.push(office.plan({ ...change, state: 'cancelled', areas: null }));
    for (const [why, count] of Object.entries(counts)) {
      const { place, round, enters } = await effectsOf(office, count.id);
      expect([why, [place, round].includes(why as never), enters]).toEqual([why, true, false]);
    }
    expect(await effectsOf(office, counts.unknown_season.id)).toMatchObject({ basis: null, now: null, versions: [] });
  });
});

test('a version tells how it came to be: from paper for whom and when, independent, what was around, what a redaction carries', async () => {
  const { app, office, anne } = await scene();
  await using _ = app;
  const conditions = { policePresent: 'yes', serviceOpen: 'unknown' };
  const observedAt = app.clock.now - 3_600_000;
  const paper = office.count(wednesday, people(5), {
    ...{ source: 'paper', conditions, time: { observedAt, enteredFor: anne.person.id }, note: 'Regn' },
  });
  await office.push(paper);
  const path = `/api/counts/${paper.id}/revisions`;
  const [revision] = (await office.get<RevisionsReply>(path)).body.revisions;
  expect(revision).toMatchObject({
    ...{ source: 'paper', isRecount: false, isPractice: false, conditions, activeMs: null, observedAt },
    ...{ enteredFor: { id: anne.person.id, name: 'En counter' }, note: 'Regn' },
  });
  expect(revision?.carries).toMatchObject({ event: { note: null }, byCoordinator: true, owner: office.person.id });
  await office.push(office.decide(paper, 'redact', { carries: revision?.carries }));
  const [redacted] = (await office.get<RevisionsReply>(path)).body.revisions;
  expect(redacted).toMatchObject({ isRedacted: true, note: null, carries: null, conditions, source: 'paper' });
});
