import fc from 'fast-check';
import { headCount } from '#shared/domain/age-band.ts';
import { usualSeason } from '#shared/domain/catalogue.ts';
import type { Outcome } from '#shared/domain/count.ts';
import type { Area, AreaBreak, Assignment, OccasionChange, PlanObject, Season } from '#shared/domain/plan.ts';
import { choices } from '#shared/sync/choice.ts';
import {
  type Content,
  countContent,
  type MadeEvent,
  makeBands,
  makeEvent,
  makeSlot,
  people,
} from '../support/events.ts';

/** Who takes part: two counters, two coordinators, and an author who has no business pushing. */
export const cast = [
  { name: 'Anne', role: 'counter', install: '01900000-0000-7000-8000-00000000000a' },
  { name: 'Bjørn', role: 'counter', install: '01900000-0000-7000-8000-00000000000b' },
  { name: 'Kari', role: 'coordinator', install: '01900000-0000-7000-8000-00000000000c' },
  { name: 'Leif', role: 'coordinator', install: '01900000-0000-7000-8000-00000000000d' },
  { name: 'Mona', role: 'author', install: '01900000-0000-7000-8000-00000000000e' },
] as const;
const strangeInstall = '01900000-0000-7000-8000-0000000000ff';

/** An event and whose phone hands it over. */
export type Handed = { readonly by: number; readonly made: MadeEvent; readonly isSound?: boolean };
const nobodys: Handed = { by: 4, made: makeEvent({ id: '', seq: 0 }) };

const index = fc.nat({ max: 200 });
const id = fc.uuid({ version: 7 });
const counter = fc.constantFrom(0, 0, 1, 1, 2, 4);
const office = fc.constantFrom(2, 2, 3, 3, 0);
const seldom = fc.integer({ min: 0, max: 9 }).map((n) => n === 9);
const maybe = fc.boolean();

const slot = fc
  .tuple(
    fc.constantFrom('2026-06-01', '2026-06-02', '2026-06-03'),
    fc.constantFrom('day', 'evening'),
    fc.constantFrom('storgata', 'storgata', 'urtegata', 'nowhere'),
    fc.constantFrom('2026', '2026', '2026', '2027', '1999'),
  )
  .map(([date, shift, area, season]) => makeSlot(date, shift, area, season));

const outcome = fc.constantFrom<Outcome>(
  people(0),
  people(7),
  people(12, { estimated: true }),
  { status: 'counted', bands: headCount(9) },
  { status: 'counted', bands: makeBands(1, 2, 3, 4) },
  { status: 'not_counted', reason: 'weather' },
  { status: 'not_counted', reason: 'safety', partialBands: makeBands(0, 0, 4) },
);

/** Things that go wrong with any event on its way. */
const mishap = fc.constantFrom(
  'none',
  'none',
  'none',
  'none',
  'none',
  'none',
  'twin',
  'damaged',
  'envelope',
  'foreign',
  'strange',
  'seq',
);

const move = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('count' as const),
      by: counter,
      id,
      slot,
      outcome,
      practice: seldom,
      isRecount: seldom,
      mishap,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('amend' as const),
      by: counter,
      id,
      of: index,
      slot: fc.option(slot),
      outcome,
      base: fc.constantFrom('of', 'of', 'of', 'root', 'any', 'itself'),
      root: fc.constantFrom('root', 'root', 'root', 'root', 'of', 'any'),
      isVoid: fc.constantFrom('no', 'no', 'with slot', 'without slot'),
      mishap,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('decide' as const),
      by: office,
      id,
      about: index,
      choice: fc.constantFrom(...choices),
      isWrongHash: seldom,
      replaces: fc.option(index),
      mishap,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('occasion' as const),
      by: office,
      id,
      date: fc.constantFrom('2026-06-01', '2026-06-02'),
      shift: fc.constantFrom('day' as const, 'evening' as const),
      state: fc.constantFrom('planned' as const, 'cancelled' as const),
      areas: fc.constantFrom<string[] | null>(null, ['storgata'], ['urtegata', 'gronland']),
      replaces: fc.option(index),
      mishap,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('season' as const),
      by: office,
      id,
      season: fc.constantFrom('2026', '2026', '2027'),
      held: fc.option(fc.array(fc.nat({ max: 9 }), { minLength: 2, maxLength: 5 })),
      state: fc.constantFrom('open' as const, 'open' as const, 'draft' as const, 'published' as const),
      startsOn15July: maybe,
      pausedOn: fc.option(fc.constantFrom('2026-06-01', '2026-06-02', '2026-06-03')),
      replaces: fc.option(index),
      mishap,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('area' as const),
      by: office,
      id,
      area: fc.constantFrom('storgata', 'nowhere'),
      name: fc.constantFrom('Brugata', 'Ved Gunerius'),
      kind: fc.constantFrom('renamed' as const, 'merged' as const, 'split' as const, 'retired' as const),
      replaces: fc.option(index),
      mishap,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('assignment' as const),
      by: office,
      id,
      shift: fc.constantFrom('day' as const, 'evening' as const),
      people: fc.subarray(cast.map(({ name }) => name)),
      areas: fc.constantFrom<string[] | null>(null, ['storgata']),
      replaces: fc.option(index),
      mishap,
    }),
  },
);
type Move = typeof move extends fc.Arbitrary<infer M> ? M : never;

/** Everything that can happen to a season's log, as events in the order in which they were made. */
export const anySeason = fc
  .uniqueArray(move, { minLength: 1, maxLength: 40, size: 'max', selector: ({ id }) => id })
  .map(writeOut);

/** Numbers for another order, and for where one batch ends. */
export const anyOrder = fc.array(fc.nat({ max: 999 }), { minLength: 90, maxLength: 90 });

function writeOut(moves: readonly Move[]): readonly Handed[] {
  const handed: Handed[] = [];
  const seqs = cast.map(() => 0);
  for (const one of moves) {
    const content = contentOf(one, handed);
    if (!content) continue;
    const seq = one.mishap === 'seq' ? Math.max(1, seqs[one.by] ?? 1) : (seqs[one.by] ?? 0) + 1;
    seqs[one.by] = seq;
    const install =
      one.mishap === 'strange' ? strangeInstall : installOf(one.mishap === 'foreign' ? one.by + 1 : one.by);
    const made = makeEvent({ v: 1, id: one.id, install, seq, ...content });
    handed.push(...withMishap(one, made));
  }
  return handed;
}

function withMishap({ by, mishap }: Move, made: MadeEvent): readonly Handed[] {
  const { content } = made;
  if (mishap === 'damaged')
    return [{ by, made: makeEvent(content, made.raw.replace(/"id":"[^"]+"/, '$&,"id":"twice"')) }];
  if (mishap === 'envelope') return [{ by, made: { ...made, seq: made.seq + 1 } }];
  const twin = makeEvent({ ...content, note: 'Tvilling' });
  return mishap === 'twin'
    ? [
        { by, made },
        { by, made: twin },
      ]
    : [{ by, made, isSound: mishap === 'none' }];
}

function contentOf(one: Move, handed: readonly Handed[]): Content | null {
  const before = handed.map(({ made }) => made);
  const pick = (n: number | null) => (n === null ? undefined : before[n % Math.max(1, before.length)]);
  if (one.type === 'count')
    return {
      ...countContent(one.slot, one.outcome),
      practice: one.practice,
      purpose: one.isRecount ? 'recount' : 'count',
    };
  if (one.type === 'amend') {
    const versions = before.filter(({ content }) => 'outcome' in content);
    const of = versions[one.of % Math.max(1, versions.length)];
    return of ? amendContent(one, of, pick(one.of + 1) ?? of) : null;
  }
  const base = 'replaces' in one ? (pick(one.replaces)?.id ?? null) : null;
  if (one.type === 'decide') {
    const about = pick(one.about);
    if (!about) return null;
    const h = one.isWrongHash ? '0'.repeat(64) : about.h;
    const decision = { type: 'decide', about: { id: about.id, h }, choice: one.choice, base, reason: 'Avgjort' };
    if (one.choice !== 'redact') return decision;
    const carries = carriedBy(handed[one.about % handed.length]);
    return carries ? { ...decision, carries } : { ...decision, choice: 'discard' };
  }
  return { type: 'plan', base, plan: planOf(one), reason: null };
}

function planOf(one: Exclude<Move, { type: 'count' | 'amend' | 'decide' }>): PlanObject {
  if (one.type === 'season') return seasonOf(one);
  if (one.type === 'area') return areaOf(one);
  return one.type === 'occasion' ? occasionOf(one) : assignmentOf(one);
}

/** What a true redaction carries, of an event that is taken in whatever came before it. A false one is judged by what has come. */
function carriedBy({ by, made, isSound }: Handed = nobodys): Content | null {
  const { name, role } = cast[by] ?? cast[4];
  if (!isSound || role === 'author' || !('outcome' in made.content)) return null;
  const event = { ...made.content, note: null, reason: null };
  return { event, code: null, owner: name, byCoordinator: role === 'coordinator' };
}

function amendContent(one: Extract<Move, { type: 'amend' }>, of: MadeEvent, any: MadeEvent): Content {
  const own = of.content;
  const root = own.root ?? of.id;
  const bases = { of: of.id, root, any: any.id, itself: one.id };
  const roots = { root, of: of.id, any: any.id };
  const slotNow = one.slot ?? own.slot ?? makeSlot('2026-06-01', 'day', 'storgata');
  const correction = {
    ...countContent(slotNow as never, one.outcome),
    root: roots[one.root],
    base: bases[one.base],
    reason: 'Rettet',
  };
  if (one.isVoid === 'no') return { ...correction, type: 'amend' };
  return { ...correction, type: 'void', outcome: null, slot: one.isVoid === 'with slot' ? slotNow : null };
}

function occasionOf({ date, shift, state, areas }: Extract<Move, { type: 'occasion' }>): OccasionChange {
  return { kind: 'occasion', season: '2026', date, shift, state, reason: null, areas };
}

function assignmentOf({ shift, people: names, areas }: Extract<Move, { type: 'assignment' }>): Assignment {
  const counters = names.map((person) => ({ person, areas }));
  return { kind: 'assignment', season: '2026', date: '2026-06-01', shift, counters };
}

function areaOf({ area: id, name, kind }: Extract<Move, { type: 'area' }>): Area {
  const nothing = { aliases: [], boundary: null, service: null, firstYear: null, lastYear: null };
  const on = '2026-06-02';
  const broken = { renamed: { was: 'Storgata' }, merged: { areas: ['urtegata'] }, split: { areas: ['gronland'] } };
  const breaks = [kind === 'retired' ? { kind, on } : { kind, on, ...broken[kind] }] as AreaBreak[];
  return { kind: 'area', id, name, ...nothing, breaks };
}

function seasonOf({ season, state, held, startsOn15July, pausedOn }: Extract<Move, { type: 'season' }>): Season {
  const usual = usualSeason(Number(season));
  const areas = usual.areas.map((area) => {
    if (startsOn15July && area.area === 'urtegata') return { ...area, from: `${season}-07-15` };
    if (pausedOn === null || area.area !== 'storgata') return area;
    return { ...area, pauses: [{ from: pausedOn, to: pausedOn, shifts: null }] };
  });
  const closedAt = held && Object.fromEntries(held.map((seq, by) => [installOf(by), seq]));
  return { ...usual, areas, state: closedAt ? 'closed' : state, closedAt };
}

function installOf(by: number): string {
  return cast[by % cast.length]?.install ?? '';
}
