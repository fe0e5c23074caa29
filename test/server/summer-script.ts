import { usualSeason } from '#shared/domain/catalogue.ts';
import type { OccasionChange, Season } from '#shared/domain/plan.ts';
import type { Shift } from '#shared/domain/slot.ts';
import { type Content, type MadeEvent, makeBands, makeSlot } from '../support/events.ts';
import type { Phone } from '../support/phone.ts';

/** A count as a person would write it in a book: minors, young adults, older, unknown age. */
export type Heads = readonly [number, number, number, number];
export type Page = { readonly heads: Heads; readonly isEstimated: boolean } | 'not counted';
/** What must stand in the end, slot by slot, and what must be flagged there. Nothing here is computed by the product. */
export type Book = { readonly pages: Map<string, Page>; readonly flags: Map<string, readonly string[]> };
/** What is asked for: which areas on which round, and whether the round was called off. */
export type Round = {
  readonly date: string;
  readonly shift: Shift;
  readonly areas: readonly string[];
  isCancelled: boolean;
};

export const allAreas = ['storgata', 'vaterland', 'akerselva', 'urtegata', 'gronland'];
export const comparisonAreas = ['storgata', 'vaterland', 'akerselva'];

export const slotName = (date: string, shift: string, area: string) => `${date} ${shift} ${area}`;

/** 80 rounds, each Monday, Wednesday and Friday of three months by day and in the evening; two called off, one added. */
export function makeRounds(): readonly Round[] {
  const rounds: Round[] = [];
  for (let day = 1; day <= 92; day++) {
    const at = new Date(Date.UTC(2026, 5, day));
    const date = at.toISOString().slice(0, 10);
    const areas = date < '2026-07-15' ? allAreas.slice(0, 4) : allAreas;
    if (date === '2026-06-21')
      rounds.push({ date, shift: 'day', areas: ['storgata', 'vaterland'], isCancelled: false });
    if (![1, 3, 5].includes(at.getUTCDay())) continue;
    for (const shift of ['day', 'evening'] as const)
      rounds.push({ date, shift, areas, isCancelled: date === '2026-06-19' });
  }
  return rounds;
}

/** The season with Grønland from 15 July, also in the definition of the comparison set. */
export function seasonWithGronland(): Season {
  const usual = usualSeason(2026);
  return {
    ...usual,
    areas: [...usual.areas, { area: 'gronland', from: '2026-07-15', to: null, shifts: null }],
    sets: usual.sets.map((set) => ({ ...set, areas: [...set.areas, 'gronland'] })),
  };
}

export function change(
  date: string,
  shift: Shift,
  state: 'planned' | 'cancelled',
  areas: string[] | null = null,
): OccasionChange {
  return { kind: 'occasion', season: '2026', date, shift, state, reason: 'Pride', areas };
}

/** Whose hand an event is in, and in which order it is handed over. */
export type Handed = { readonly phone: Phone; readonly made: MadeEvent };
export type Team = { readonly first: Phone; readonly second: Phone; readonly office: Phone };

/**
 * Plays one slot: something that can happen to a count, drawn by lot, with numbers drawn by lot. Gives the events and
 * writes what must stand into the book.
 */
export function playSlot(
  team: Team,
  [date, shift, area]: readonly [string, Shift, string],
  lot: Lot,
  book: Book,
): readonly Handed[] {
  const slot = makeSlot(date, shift, area);
  const name = slotName(date, shift, area);
  const { first, second, office } = team;
  const [one, other, third] = [drawHeads(lot), drawHeads(lot), drawHeads(lot)];
  const write = (page: Heads | 'not counted', flags: readonly string[] = [], isEstimated = false) => {
    book.pages.set(name, page === 'not counted' ? page : { heads: page, isEstimated });
    book.flags.set(name, flags);
  };
  const by = (phone: Phone, ...events: readonly MadeEvent[]) => events.map((made) => ({ phone, made }));
  const count = (phone: Phone, heads: Heads, more: Content = {}) => phone.count(slot, outcomeOf(heads), more);
  const closedOff = { status: 'not_counted', reason: 'closed_off' } as const;

  const scenes: readonly (() => readonly Handed[])[] = [
    function corrected() {
      const root = count(first, one);
      write(other);
      return by(first, root, first.amend(root, { outcome: outcomeOf(other) }));
    },
    function correctedTwice() {
      const root = count(first, one);
      const better = first.amend(root, { outcome: outcomeOf(other) });
      write(third);
      return by(first, root, better, first.amend(better, { outcome: outcomeOf(third) }));
    },
    function competingCorrections() {
      const root = count(first, one);
      write(other, ['conflict']);
      const rivals = [
        first.amend(root, { outcome: outcomeOf(other) }),
        first.amend(root, { outcome: outcomeOf(third) }),
      ];
      return by(first, root, ...rivals.toReversed());
    },
    function competingCorrectionsSettled() {
      const root = count(first, one);
      const [early, late] = [other, third].map((heads) => first.amend(root, { outcome: outcomeOf(heads) })) as [
        MadeEvent,
        MadeEvent,
      ];
      write(third);
      return [...by(office, office.decide(late, 'accept')), ...by(first, root, early, late)];
    },
    function withdrawn() {
      const root = count(first, one);
      return by(first, root, first.void(root));
    },
    function withdrawnAndRestored() {
      const root = count(first, one);
      const gone = first.void(root);
      write(other);
      return by(first, root, gone, first.amend(gone, { slot, outcome: outcomeOf(other) }));
    },
    function practisedFirst() {
      write(other);
      return by(first, count(first, one, { practice: true }), count(first, other));
    },
    function onlyPractised() {
      return by(second, count(second, one, { practice: true }));
    },
    function recounted() {
      write(one);
      return [...by(second, count(second, other, { purpose: 'recount' })), ...by(first, count(first, one))];
    },
    function countedByTwo() {
      const events = [...by(first, count(first, one)), ...by(second, count(second, other))];
      write(one, ['two_counts']);
      return events.toReversed();
    },
    function countedByTwoAndAccepted() {
      const [early, late] = [count(first, one), count(second, other)];
      write(other);
      return [...by(first, early), ...by(second, late), ...by(office, office.decide(late, 'accept'))];
    },
    function countedByTwoAndDiscarded() {
      const [early, late] = [count(first, one), count(second, other)];
      write(other);
      return [...by(first, early), ...by(second, late), ...by(office, office.decide(early, 'discard'))];
    },
    function givenUpByOneAndCountedByAnother() {
      write(one, ['two_counts']);
      return [...by(first, first.count(slot, closedOff)), ...by(second, count(second, one))];
    },
    function correctedByAStranger() {
      const root = count(first, one);
      write(one, ['not_own']);
      return [...by(second, second.amend(root, { outcome: outcomeOf(other) })), ...by(first, root)];
    },
    function correctedByTheOffice() {
      const root = count(first, one);
      write(other);
      return [...by(first, root), ...by(office, office.amend(root, { outcome: outcomeOf(other) }))];
    },
    function correctedBeforeItCame() {
      const root = count(first, one);
      const better = first.amend(root, { outcome: outcomeOf(other) });
      write(other);
      return by(first, better, root);
    },
    function countedInTheWrongPlace() {
      const root = first.count(makeSlot(date, shift, 'kvadraturen'), outcomeOf(one));
      write(one);
      return by(first, root, first.amend(root, { slot }));
    },
    function sentAgainAndAgain() {
      const root = count(first, one);
      write(one);
      return by(first, root, root, root);
    },
    function notCounted() {
      write('not counted');
      return by(first, first.count(slot, closedOff));
    },
    function brokenOff() {
      write('not counted');
      return by(first, first.count(slot, { ...closedOff, partialBands: makeBands(...one) }));
    },
    function forgotten() {
      return [];
    },
    function estimated() {
      const heads: Heads = [0, 2, 30, 1];
      write(heads, [], true);
      return by(first, first.count(slot, { ...outcomeOf(heads), estimated: true }));
    },
  ];
  const plainly = () => {
    write(one);
    return by(first, count(first, one));
  };
  return (scenes[lot(2 * scenes.length)] ?? plainly)();
}

/** Draws a whole number below `n`. The same seed draws the same summer. */
export type Lot = (n: number) => number;

export function makeLot(seed: number): Lot {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % n;
  };
}

/** One in eight areas is empty, one in eight is counted by heads alone. */
function drawHeads(lot: Lot): Heads {
  const kind = lot(8);
  if (kind === 0) return [0, 0, 0, 0];
  if (kind === 1) return [0, 0, 0, 1 + lot(30)];
  return [lot(9) === 0 ? 1 : 0, lot(5), lot(45), lot(4)];
}

function outcomeOf(heads: Heads) {
  return { status: 'counted', bands: makeBands(...heads) } as const;
}
