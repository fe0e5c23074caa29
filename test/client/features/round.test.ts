import { describe, expect, test } from 'vitest';
import { currentRound } from '../../../client/current-round.ts';
import { toRawCount } from '../../../client/db/count-event.ts';
import { tapped } from '../../../client/db/draft.ts';
import type { HeldEvent } from '../../../client/db/held-event.ts';
import { listOwnCounts, whereabouts } from '../../../client/db/own-counts.ts';
import type { Round } from '../../../client/db/settings.ts';
import {
  countedAsShown,
  countedNobodyThere,
  notCountedBecause,
  type ToOutcome,
} from '../../../client/features/count/outcomes.ts';
import { areaState } from '../../../client/features/round/area-state.ts';
import { listPastOccasions } from '../../../client/past-occasions.ts';
import { makeDraft } from '../support/phone-storage.ts';
import { at, makeRefSeason } from '../support/ref-season.ts';

const place = makeDraft().slot;
const reading = { endedAt: 0, activeMs: 0, zone: 'Europe/Oslo', utcOffsetMinutes: 120 };

function held(
  toOutcome: ToOutcome,
  receiptEpoch: string | null = null,
  state: 'stored' | 'quarantined' = 'stored',
): HeldEvent {
  const draft = tapped(makeDraft(), 'over_25', 1);
  const raw = toRawCount(draft, toOutcome(draft), { install: 'x', nextSeq: 1, skewMs: null }, reading);
  const receipt = receiptEpoch && { state, position: 1, code: null, epoch: receiptEpoch, receivedAt: 0 };
  return { id: draft.id, seq: 1, h: '', raw, savedAt: 0, receipt: receipt || null };
}

describe('an area', () => {
  test('with a draft is under way, without anything not started', () => {
    expect(areaState(place, [makeDraft()], [], { isOver: false }).kind).toBe('running');
    expect(areaState(place, [makeDraft('vaterland')], [], { isOver: false }).kind).toBe('not_started');
  });

  test('without an answer from this phone is missing once the round is over, and never a zero', () => {
    const kinds = [false, true].map((isOver) => areaState(place, [], [], { isOver }));
    expect(kinds).toEqual([
      { kind: 'not_started', isOver: false },
      { kind: 'not_started', isOver: true },
    ]);
  });

  test('is on the phone until the server of now has it, and in quarantine is received and waits for the coordinator', () => {
    const where = (event: HeldEvent, epoch: string) => whereabouts(listOwnCounts([event])[0]!, epoch);
    expect(where(held(countedAsShown), 'a')).toBe('pending');
    expect(where(held(countedAsShown, 'a'), 'a')).toBe('stored');
    expect(where(held(countedAsShown, 'a'), 'restored')).toBe('pending');
    expect(where(held(countedAsShown, 'a', 'quarantined'), 'a')).toBe('waiting');
  });

  test('that was counted after all stands as counted, not as not counted', () => {
    const both = [held(notCountedBecause('weather')), held(countedNobodyThere)];
    expect(areaState(place, [], listOwnCounts(both), { isOver: false })).toMatchObject({
      outcome: { status: 'counted' },
    });
    expect(areaState(place, [], listOwnCounts(both.reverse()), { isOver: false })).toMatchObject({
      outcome: { status: 'counted' },
    });
  });

  test('that was broken off keeps what had been counted beside the reason', () => {
    expect(
      areaState(place, [], listOwnCounts([held(notCountedBecause('police_action'))]), { isOver: false }),
    ).toMatchObject({
      outcome: { status: 'not_counted', reason: 'police_action', partialBands: { over_25: 1 } },
    });
  });
});

describe('a confirmed round', () => {
  const seasons = [makeRefSeason()];
  const round = (shift: 'day' | 'evening', date: string, startedAt: number): Round => ({
    season: '2026',
    date,
    shift,
    kind: 'planned',
    areas: [],
    startedAt,
  });

  test('of the day goes on until the evening begins, one of the evening until 04:00', () => {
    const day = round('day', '2026-06-03', at('2026-06-03', '10:10'));
    expect(currentRound(day, seasons, at('2026-06-03', '17:59'))).toBe(day);
    expect(currentRound(day, seasons, at('2026-06-03', '18:00'))).toBeNull();
    const evening = round('evening', '2026-06-03', at('2026-06-03', '18:10'));
    expect(currentRound(evening, seasons, at('2026-06-04', '03:59'))).toBe(evening);
    expect(currentRound(evening, seasons, at('2026-06-04', '04:00'))).toBeNull();
  });

  test('that was begun late goes on for at least three hours', () => {
    const late = round('day', '2026-06-01', at('2026-06-03', '20:00'));
    expect(currentRound(late, seasons, at('2026-06-03', '22:59'))).toBe(late);
    expect(currentRound(late, seasons, at('2026-06-03', '23:00'))).toBeNull();
  });
});

test('a late entry is for a planned round that has begun, newest first, cancelled ones left out', () => {
  const season = makeRefSeason({}, ['2026-06-03']);
  const past = listPastOccasions([season, makeRefSeason({ id: '2025', state: 'closed' })], at('2026-06-05', '11:00'));
  expect(past.map(({ occasion: { date, shift } }) => `${date} ${shift}`)).toEqual([
    '2026-06-05 day',
    '2026-06-01 evening',
    '2026-06-01 day',
  ]);
});
