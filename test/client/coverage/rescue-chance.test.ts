import { describe, expect, test } from 'vitest';
import type { CoveredRound, HeardPhone, RoundsReply } from '#shared/coverage-api.ts';
import { addDays, instantOf, toDay } from '#shared/time.ts';
import { listOpenRounds } from '../../../client/features/coverage/open-rounds.ts';
import { rescueChance } from '../../../client/features/coverage/rescue-chance.ts';

const wednesday = toDay('2026-06-03');
const endsAt = instantOf(wednesday, '23:00');
const thursdayMorning = instantOf(addDays(wednesday, 1), '09:00');
const asksAnne: CoveredRound = {
  ...{ date: wednesday, shift: 'evening', state: 'planned', reason: null, due: true, endsAt },
  counters: [{ person: 'anne', areas: ['storgata', 'vaterland'] }],
  areas: [missing('storgata'), missing('vaterland'), missing('urtegata')],
};

function missing(area: string): CoveredRound['areas'][number] {
  return { area, state: 'missing', flags: [], enters: false, count: null, others: [] };
}

function phone(person: string, told: Partial<HeardPhone> = {}): HeardPhone {
  const heard = { device: null, lastContactAt: thursdayMorning, unsent: 0, oldestAt: null, drafts: [] };
  return { install: `${person}s`, person, ...heard, ...told };
}

const chanceOf = (phones: readonly HeardPhone[], area = 'storgata', round = asksAnne) =>
  rescueChance(round, area, { season: '2026', phones: [...phones] });

describe('whether a count that is missing on Thursday morning can still be had', () => {
  test('a phone that says it is counting this very area goes before everything else', () => {
    const drafts = [{ season: '2026', date: wednesday, shift: 'evening', area: 'storgata' }];
    const phones = [phone('anne', { unsent: 2 }), phone('bjørn', { drafts })];
    expect(chanceOf(phones)).toEqual({ kind: 'under_way', phones: [phones[1]] });
    expect(chanceOf(phones, 'vaterland').kind).toBe('unsent');
  });

  test('something unsent on the phone of her who was to count it is probably it; on another’s perhaps', () => {
    const [hers, his] = [phone('anne', { unsent: 1, oldestAt: endsAt - 3_600_000 }), phone('bjørn', { unsent: 4 })];
    expect(chanceOf([hers, his])).toEqual({ kind: 'unsent', phones: [hers] });
    expect(chanceOf([phone('anne'), his])).toEqual({ kind: 'elsewhere', phones: [his] });
    expect(chanceOf([hers], 'urtegata')).toEqual({ kind: 'elsewhere', phones: [hers] });
  });

  test('what a phone has held only since a day after the round is of another round', () => {
    const friday = instantOf(addDays(wednesday, 2), '20:00');
    expect(chanceOf([phone('anne', { unsent: 1, oldestAt: friday })]).kind).toBe('none');
  });

  test('not heard since before the round was over, it may lie on her phone; an older installation of hers says nothing', () => {
    const [old, silent] = [
      phone('anne', { install: 'wiped', lastContactAt: 0 }),
      phone('anne', { lastContactAt: endsAt - 1 }),
    ];
    expect(chanceOf([silent, old])).toEqual({ kind: 'silent', phones: [silent] });
    expect(chanceOf([phone('anne', { lastContactAt: null })]).kind).toBe('silent');
    expect(chanceOf([phone('anne'), old])).toEqual({ kind: 'none', phones: [] });
  });
});

describe('what is missing now', () => {
  const replyWith = (rounds: readonly CoveredRound[], phones: readonly HeardPhone[] = []): RoundsReply => ({
    ...{ season: '2026', position: 1, people: [] },
    rounds: [...rounds],
    phones: [...phones],
  });

  test('areas that wait for the same thing from the same people stand together', () => {
    const [round] = listOpenRounds(replyWith([asksAnne], [phone('anne', { unsent: 1 })]), thursdayMorning);
    expect(round?.open.map(({ areas, chance }) => [areas, chance?.kind])).toEqual([
      [['storgata', 'vaterland'], 'unsent'],
      [['urtegata'], 'elsewhere'],
    ]);
  });

  test('today’s round is told of before it is over, and is not called missing; tomorrow’s is not told of', () => {
    const open = { ...asksAnne, due: false, areas: [{ ...missing('storgata'), state: null }] };
    const tomorrow = { ...open, date: addDays(wednesday, 1) };
    const found = listOpenRounds(replyWith([open, tomorrow]), endsAt - 1);
    expect(found.map(({ round, open: groups }) => [round.date, groups[0]?.chance])).toEqual([[wednesday, null]]);
  });

  test('three days back is told of, four is for the table; a cancelled or complete round is not open', () => {
    const at = instantOf(addDays(wednesday, 3), '12:00');
    const tuesday = { ...asksAnne, date: addDays(wednesday, -1) };
    expect(listOpenRounds(replyWith([tuesday, asksAnne]), at).map(({ round }) => round.date)).toEqual([wednesday]);
    const complete = { ...asksAnne, areas: [{ ...missing('storgata'), state: 'zero' as const }] };
    expect(listOpenRounds(replyWith([{ ...asksAnne, state: 'cancelled' }, complete]), at)).toEqual([]);
  });
});
