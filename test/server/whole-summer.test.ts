import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AveragesReply, CoverageReply } from '#shared/api.ts';
import { type MadeEvent, makeSlot, people } from '../support/events.ts';
import type { Phone } from '../support/phone.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { faultOf, isOver, meanOf, meansOf, type Reckoned, reckon } from './reckoned-by-hand.ts';
import {
  allAreas,
  type Book,
  change,
  comparisonAreas,
  makeLot,
  makeRounds,
  playSlot,
  type Round,
  seasonWithGronland,
  slotName,
  type Team,
} from './summer-script.ts';

const seed = 2026;
const sets = [
  ['all', allAreas],
  ['comparison', comparisonAreas],
] as const;
const bands = ['all', 'under_18', 'zero_to_25', 'from_18_to_25', 'over_25', 'unknown'];
const periods = [
  ['2026-06-01', '2026-08-31'],
  ['2026-06-15', '2026-07-20'],
  ['2026-07-01', '2026-07-31'],
  ['2026-06-21', '2026-06-21'],
] as const;

let app: TestApp;
let office: Phone;
let teams: readonly Team[];
const lot = makeLot(seed);
const book: Book = { pages: new Map(), flags: new Map() };
const rounds: readonly Round[] = makeRounds();
const queues = new Map<Phone, MadeEvent[]>();

beforeAll(async () => {
  app = await startTestApp({ day: '2026-06-01', clock: '08:00', limits: { requestsInWindow: 100_000 } });
  const counters = [app.phone('counter'), app.phone('counter'), app.phone('counter')] as const;
  const [anne, bjorn, cato] = await Promise.all(counters);
  office = await app.phone('coordinator');
  // Three phones take turns: one counts, and the next one comes by.
  teams = [
    { first: anne, second: bjorn, office },
    { first: bjorn, second: cato, office },
    { first: cato, second: anne, office },
  ];
  await changePlan();
});
afterAll(() => app.close());

async function changePlan() {
  const seeded = app.db.prepare("SELECT id FROM event_log WHERE subject = 'season:2026'").pluck().get() as string;
  const calledOff = office.plan(change('2026-06-24', 'evening', 'cancelled'));
  await office.push(
    office.plan(seasonWithGronland(), seeded),
    office.plan(change('2026-06-19', 'day', 'cancelled')),
    office.plan(change('2026-06-19', 'evening', 'cancelled')),
    calledOff,
    office.plan(change('2026-06-24', 'evening', 'planned'), calledOff.id),
    office.plan(change('2026-06-21', 'day', 'planned', ['storgata', 'vaterland'])),
  );
}

/** Plays the rounds of a part of the summer. Phones hand over what they hold now and then, and all of it at the end. */
async function play(from: string, to: string) {
  for (const { date, shift, areas } of rounds.filter((round) => round.date >= from && round.date <= to)) {
    app.clock.set(date, shift === 'day' ? '15:00' : '22:00');
    for (const area of areas) {
      const team = teams[lot(3)] as Team;
      for (const { phone, made } of playSlot(team, [date, shift, area], lot, book))
        queues.set(phone, [...(queues.get(phone) ?? []), made]);
    }
    await Promise.all([...queues.keys()].filter(() => lot(4) === 0).map(handOver));
  }
  await Promise.all([...queues.keys()].map(handOver));
}

async function handOver(phone: Phone) {
  const queue = queues.get(phone) ?? [];
  while (queue.length > 0) await phone.push(...queue.splice(0, 1 + lot(50)));
}

async function averages(query: string) {
  const { status, body } = await office.get<AveragesReply>(`/api/seasons/2026/averages?${query}`);
  expect(status).toBe(200);
  return body;
}

/** Every difference between the answer and the reckoning, in words. */
function differences(answer: AveragesReply, hand: Reckoned): readonly string[] {
  const found: string[] = [];
  const note = (what: string, fault: string | undefined) => fault !== undefined && found.push(`${what}: ${fault}`);
  const compare = (what: string, got: unknown, expected: unknown) =>
    note(
      what,
      JSON.stringify(got) === JSON.stringify(expected)
        ? undefined
        : `${JSON.stringify(got)}, not ${JSON.stringify(expected)}`,
    );
  compare(
    'areas',
    answer.areas.map(({ area }) => area),
    hand.areas,
  );
  for (const { area, day, evening, dayEvening, pooled, shiftSum } of answer.areas) {
    const [byDay, byNight] = [hand.at(area, 'day'), hand.at(area, 'evening')];
    for (const [shift, got, expected] of [
      ['day', day, byDay],
      ['evening', evening, byNight],
    ] as const) {
      const { mean, shown, ...numbers } = got;
      compare(`${area} ${shift}`, numbers, expected);
      note(`${area} ${shift}`, faultOf({ mean, shown }, meanOf(expected)));
    }
    const means = meansOf(byDay, byNight);
    note(`${area} dayEvening`, faultOf(dayEvening, means.dayEvening));
    note(`${area} pooled`, faultOf(pooled, means.pooled));
    note(`${area} shiftSum`, faultOf(shiftSum, means.shiftSum));
  }
  const { total } = hand;
  for (const shift of ['day', 'evening'] as const) {
    const { mean, shown, ...numbers } = answer.total[shift];
    compare(`total ${shift}`, numbers, total.columns[shift]);
    note(`total ${shift}`, faultOf({ mean, shown }, total[shift]));
    const { n, ...ofRounds } = answer.total.completeRounds[shift];
    const sums = hand.complete[shift];
    compare(`complete ${shift} rounds`, n, sums.length);
    note(
      `complete ${shift} rounds`,
      faultOf(ofRounds, meanOf({ sum: sums.reduce((a, b) => a + b, 0), counted: sums.length })),
    );
  }
  for (const key of ['dayEvening', 'pooled', 'shiftSum'] as const)
    note(`total ${key}`, faultOf(answer.total[key], total[key]));
  compare('missing', answer.total.missing, total.missing);
  compare('complete', answer.total.complete, total.missing.length === 0);
  return found;
}

const questions = sets.flatMap(([set, areas]) =>
  bands.flatMap((band) => periods.map(([from, to]) => ({ set, areas, band, from, to }))),
);

async function expectEveryNumber() {
  for (const { set, areas, band, from, to } of questions) {
    const answer = await averages(`set=${set}&band=${band}&from=${from}&to=${to}`);
    const hand = reckon({ book, rounds, areas, band, from, to, now: app.clock.now });
    expect(differences(answer, hand), `${set} ${band} ${from} to ${to}`).toEqual([]);
  }
}

async function expectEveryCell() {
  const { body } = await office.get<CoverageReply>('/api/seasons/2026/coverage');
  const got = new Map(
    body.occasions.flatMap(({ date, shift, areas }) =>
      areas.map(({ area, state, flags }) => {
        const rivals = flags.filter((flag) => ['two_counts', 'conflict', 'not_own', 'orphan'].includes(flag));
        return [slotName(date, shift, area), [state, ...rivals].join(' ')] as const;
      }),
    ),
  );
  const expected = rounds.flatMap((round) =>
    round.areas.map((area) => {
      const name = slotName(round.date, round.shift, area);
      return [name, [stateOf(round, name), ...(book.flags.get(name) ?? [])].join(' ')] as const;
    }),
  );
  expect(
    expected.filter(([name, cell]) => got.get(name) !== cell).map(([name, cell]) => [name, cell, got.get(name)]),
  ).toEqual([]);
  return [...got.keys()].filter((name) => !expected.some(([known]) => known === name));
}

function stateOf(round: Round, name: string) {
  const page = book.pages.get(name);
  if (round.isCancelled) return 'cancelled';
  if (page === 'not counted') return 'not_counted';
  if (page) return page.heads.some((heads) => heads > 0) ? 'counted' : 'zero';
  return isOver(round, app.clock.now) ? 'missing' : '';
}

describe(`a summer of 80 rounds and one on a Sunday (seed ${seed})`, () => {
  test('half way, every number is what the book says', async () => {
    await play('2026-06-01', '2026-07-17');
    app.clock.set('2026-07-17', '22:59');
    await expectEveryNumber();
    expect(await expectEveryCell()).toEqual([]);
  });

  test('at the end, every number is what the book says', async () => {
    await play('2026-07-18', '2026-08-31');
    app.clock.set('2026-09-01', '12:00');
    await expectEveryNumber();
    expect(await expectEveryCell()).toEqual([]);
  });

  test('the book holds some of everything', () => {
    const pages = [...book.pages.values()];
    expect(rounds.length).toBe(81);
    expect(pages.filter((page) => page === 'not counted').length).toBeGreaterThan(10);
    expect(pages.filter((page) => page !== 'not counted' && page.isEstimated).length).toBeGreaterThan(3);
    expect(pages.filter((page) => page !== 'not counted' && page.heads.join() === '0,0,0,0').length).toBeGreaterThan(
      10,
    );
    const rivals = [...book.flags.values()].flat();
    for (const flag of ['two_counts', 'conflict', 'not_own'])
      expect(rivals.filter((one) => one === flag).length, flag).toBeGreaterThan(2);
    expect(app.db.prepare('SELECT count(*) FROM event_log').pluck().get()).toBeGreaterThan(400);
  });

  test('a count on a day that nobody planned changes nothing, until the day is planned', async () => {
    const [team] = teams as [Team];
    const before = await averages('set=all');
    await team.first.push(team.first.count(makeSlot('2026-06-14', 'day', 'storgata'), people(77)));
    const kept = await averages('set=all');
    expect(kept.total).toEqual(before.total);
    expect(await expectEveryCell()).toEqual([slotName('2026-06-14', 'day', 'storgata')]);
    await office.push(office.plan(change('2026-06-14', 'day', 'planned', ['storgata'])));
    const planned = await averages('set=all');
    expect(planned.areas[0]?.day.sum).toBe((before.areas[0]?.day.sum ?? 0) + 77);
    await office.push(office.plan(change('2026-06-14', 'day', 'cancelled')));
  });

  test('a round cancelled afterwards leaves the averages with all its counts', async () => {
    await office.push(office.plan(change('2026-06-08', 'day', 'cancelled')));
    for (const round of rounds) if (round.date === '2026-06-08' && round.shift === 'day') round.isCancelled = true;
    const answer = await averages('set=comparison&from=2026-06-01&to=2026-06-12');
    const asked = { areas: comparisonAreas, band: 'all', from: '2026-06-01', to: '2026-06-12', now: app.clock.now };
    expect(differences(answer, reckon({ book, rounds, ...asked }))).toEqual([]);
    expect(answer.total.day.cancelled).toBe(3);
  });
});
