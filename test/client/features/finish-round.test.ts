import { describe, expect, test } from 'vitest';
import { parseEvent } from '#shared/sync/parse-event.ts';
import { type Draft, peopleIn, tapped } from '../../../client/db/draft.ts';
import { changeDraft, listDrafts, openDraft } from '../../../client/db/drafts.ts';
import { listEvents } from '../../../client/db/events.ts';
import { listOwnCounts } from '../../../client/db/own-counts.ts';
import { saveAnswer } from '../../../client/db/save-answer.ts';
import { openSettings, type Round } from '../../../client/db/settings.ts';
import { type AreaAnswer, isWholeAnswer, toOutcome } from '../../../client/features/round/area-answer.ts';
import { areaState } from '../../../client/features/round/area-state.ts';
import { isComplete, kindOfRound, peopleSoFar, type RoundArea } from '../../../client/features/round/round-areas.ts';
import { toPart, toWho } from '../../../client/features/round/who-counts.tsx';
import { makeDraft, openMirror, openStorage, sha256 } from '../support/phone-storage.ts';

const clock = { now: () => 1_780_510_020_000, elapsed: () => 0 };

async function startPhone() {
  const db = openStorage();
  await openSettings(db, crypto.randomUUID());
  return { db, mirror: openMirror(), clock, hash: sha256 };
}

async function answer(phone: Awaited<ReturnType<typeof startPhone>>, fresh: Draft, said: AreaAnswer) {
  await saveAnswer(phone, fresh, toOutcome(said));
  return parseEvent((await listEvents(phone.db)).at(-1)!.raw);
}

describe('completing a round', () => {
  test('saves a zero where somebody said nobody, and a reason where somebody said not counted', async () => {
    const phone = await startPhone();
    expect(await answer(phone, makeDraft('storgata'), { kind: 'so_far', people: 0 })).toMatchObject({
      ok: true,
      event: { seq: 1, slot: { area: 'storgata' }, outcome: { status: 'counted', bands: { over_25: 0, unknown: 0 } } },
    });
    expect(await answer(phone, makeDraft('vaterland'), { kind: 'not_counted', reason: 'no_time' })).toMatchObject({
      ok: true,
      event: { seq: 2, slot: { area: 'vaterland' }, outcome: { status: 'not_counted', reason: 'no_time' } },
    });
    expect(await listDrafts(phone.db)).toEqual([]);
  });

  test('keeps what was counted before an area was broken off, and does not count it', async () => {
    const phone = await startPhone();
    const { id } = await openDraft(phone.db, makeDraft());
    await changeDraft(phone.db, id, (draft) => tapped(draft, 'over_25', 5));
    expect(await answer(phone, makeDraft(), { kind: 'not_counted', reason: 'emergency' })).toMatchObject({
      event: { id, outcome: { status: 'not_counted', partialBands: { over_25: 5 } } },
    });
  });

  test('does not finish a count that has grown since its number was on the screen', async () => {
    const phone = await startPhone();
    const { id } = await openDraft(phone.db, makeDraft());
    await changeDraft(phone.db, id, (draft) => tapped(draft, 'over_25', 1));
    await expect(answer(phone, makeDraft(), { kind: 'so_far', people: 0 })).rejects.toThrow(RangeError);
    expect(await listEvents(phone.db)).toEqual([]);
    expect((await listDrafts(phone.db)).map(peopleIn)).toEqual([1]);
  });

  test('assumes nothing: neither silence nor "not counted" without a reason is an answer', () => {
    expect([undefined, { kind: 'needs_reason' } as const].map(isWholeAnswer)).toEqual([false, false]);
    expect(isWholeAnswer({ kind: 'so_far', people: 0 })).toBe(true);
  });
});

describe('a round in which both count', () => {
  const round = (part: Round['part']): Round => ({
    ...{ season: '2026', date: '2026-06-03', shift: 'evening', kind: 'planned', areas: ['storgata'], startedAt: 0 },
    ...(part && { part }),
  });

  test('makes this phone’s counts recounts, unless it was said that they are the ones', () => {
    expect(toPart({ who: 'both', isMineTheOne: false })).toBe('recount');
    expect(toPart({ who: 'both', isMineTheOne: true })).toBe('count');
    expect([toPart(toWho('quiet')), toPart(toWho('recount')), toPart(toWho(undefined))]).toEqual([
      'quiet',
      'recount',
      'count',
    ]);
  });

  test('holds its own answers: a recount never answers for the count, nor the other way', async () => {
    const phone = await startPhone();
    const kind = kindOfRound(round('recount'));
    await answer(phone, { ...makeDraft(), ...kind }, { kind: 'so_far', people: 0 });
    const counts = listOwnCounts(await listEvents(phone.db));
    const ask = (asked: typeof kind) => areaState(makeDraft().slot, [], counts, { isOver: false, kind: asked }).kind;
    expect([ask(kind), ask({}), ask({ practice: true })]).toEqual(['answered', 'not_started', 'not_started']);
  });
});

test('a round is whole when each area has an answer, and its sum holds only what was counted', () => {
  const area = (outcome: object | null): RoundArea => ({
    slot: makeDraft().slot,
    service: null,
    mayOverlap: false,
    state: (outcome ? { kind: 'answered', outcome } : { kind: 'not_started', isOver: false }) as RoundArea['state'],
  });
  const bands = { under_18: 1, from_18_to_25: 2, over_25: 30, unknown: 4 };
  const counted = area({ status: 'counted', bands });
  const broken = area({ status: 'not_counted', reason: 'safety', partialBands: bands });
  expect([isComplete([counted, broken]), isComplete([counted, area(null)])]).toEqual([true, false]);
  expect([peopleSoFar([counted, broken, counted]), peopleSoFar([broken])]).toEqual([74, null]);
});
