import { describe, expect, test } from 'vitest';
import { usualSeason } from '#shared/domain/catalogue.ts';
import type { Flag } from '#shared/domain/flag.ts';
import { slotKey } from '#shared/domain/slot.ts';
import { fold } from '#shared/sync/fold.ts';
import type { LogEntry } from '#shared/sync/log-entry.ts';
import { type MadeEvent, makeSlot, people } from '../../support/events.ts';
import { Pen } from '../../support/pen.ts';
import { toEntry } from '../../support/standing-season.ts';

const evening = makeSlot('2026-06-03', 'evening', 'storgata');
const day = makeSlot('2026-06-03', 'day', 'storgata');
const notCounted = { status: 'not_counted', reason: 'weather' } as const;
const [anne, bjorn, office] = [new Pen(), new Pen(), new Pen()];

/** What stands in a slot: the total of a count, "not_counted", or null; and its flags. */
function standsIn(
  slot: typeof evening,
  log: readonly (MadeEvent | LogEntry)[],
): [number | string | null, readonly Flag[]] {
  const entries = log.map((one) => ('event' in one ? one : toEntry(one)));
  const found = [entries, entries.toReversed()].map((order) => {
    const { count, flags } = fold(order).slots.get(slotKey(slot)) ?? { count: null, flags: [] };
    if (!count) return [null, flags];
    return [count.outcome.status === 'counted' ? count.outcome.bands.over_25 : count.outcome.status, flags];
  });
  expect(found[1]).toEqual(found[0]);
  return found[0] as [number | string | null, readonly Flag[]];
}
const standing = (...log: readonly (MadeEvent | LogEntry)[]) => standsIn(evening, log);
const byOffice = (made: MadeEvent, more = {}) => toEntry(made, { ownerIsCoordinator: true, owner: 'office', ...more });

describe('corrections', () => {
  test('the last of a row of corrections stands', () => {
    const first = anne.count(evening, people(10));
    const second = anne.amend(first, { outcome: people(11) });
    expect(standing(first, second, anne.amend(second, { outcome: people(12) }))).toEqual([12, []]);
  });

  test('a withdrawn count leaves its slot empty, and a later correction restores it', () => {
    const first = anne.count(evening, people(10));
    const withdrawn = anne.void(first);
    expect(standing(first, withdrawn)).toEqual([null, []]);
    expect(standing(first, withdrawn, anne.amend(withdrawn, { outcome: people(9), slot: evening }))).toEqual([9, []]);
  });

  test('of two corrections of one version the one begun first stands, flagged, until somebody decides', () => {
    const first = anne.count(evening, people(10));
    const [one, other] = [anne.amend(first, { outcome: people(11) }), anne.amend(first, { outcome: people(12) })];
    expect(standing(first, one, other)).toEqual([11, ['conflict']]);
    expect(standing(first, one, other, office.decide(other, 'accept'))).toEqual([12, []]);
    expect(standing(first, one, other, office.decide(one, 'discard'))).toEqual([12, []]);
  });

  test('an acceptance holds for what was made of the accepted version since, and settles nothing that both were made of', () => {
    const first = anne.count(evening, people(10));
    const [one, other] = [anne.amend(first, { outcome: people(11) }), anne.amend(first, { outcome: people(12) })];
    const again = anne.amend(other, { outcome: people(13) });
    const more = anne.amend(again, { outcome: people(14) });
    expect(standing(first, one, other, office.decide(first, 'accept'))).toEqual([11, ['conflict']]);
    expect(standing(first, one, other, again, office.decide(other, 'accept'))).toEqual([13, []]);
    expect(standing(first, one, other, again, more, office.decide(other, 'accept'))).toEqual([14, []]);
    expect(standing(first, one, other, again, more)).toEqual([11, ['conflict']]);
  });

  test('what stands is named by its version and its bytes, with its conditions, its clock and whose it is', () => {
    const conditions = { policePresent: 'yes', serviceOpen: 'no' } as const;
    const first = anne.count(evening, people(10), { conditions });
    const corrected = anne.amend(first, { outcome: people(11) });
    const count = fold([first, corrected].map((made) => toEntry(made))).counts.get(first.id);
    const { startedAt } = first.content.time as { startedAt: number };
    expect(count).toMatchObject({
      ...{ head: corrected.id, headHash: corrected.h, conditions, owner: anne.install, source: 'phone' },
      ...{ practice: false, isRecount: false, isAccepted: false, time: { startedAt } },
    });
  });

  test('one’s own count is corrected from one’s other phone too; a coordinator’s correction waits for its count like any other', () => {
    const first = anne.count(evening, people(10));
    const fromTheOther = toEntry(bjorn.amend(first, { outcome: people(11) }), { owner: anne.install });
    expect(standing(first, fromTheOther)).toEqual([11, []]);
    const early = byOffice(office.amend(first, { outcome: people(12) }));
    expect(standing(early)).toEqual([null, ['orphan']]);
    expect(standing(first, early)).toEqual([12, []]);
  });

  test('a withdrawal and a correction of one version are a conflict too', () => {
    const first = anne.count(evening, people(10));
    const [withdrawn, corrected] = [anne.void(first), anne.amend(first, { outcome: people(12) })];
    expect(standing(first, withdrawn, corrected)).toEqual([null, ['conflict']]);
    expect(standing(first, withdrawn, corrected, office.decide(withdrawn, 'discard'))).toEqual([12, []]);
  });

  test('a correction that moves a count empties the slot it left', () => {
    const first = anne.count(day, people(10));
    const moved = anne.amend(first, { slot: evening });
    expect(standing(first, moved)).toEqual([10, []]);
    expect(standsIn(day, [first, moved])).toEqual([null, []]);
  });

  test('a correction whose count has not come is flagged and out; when the count comes it stands', () => {
    const first = anne.count(evening, people(10));
    const corrected = anne.amend(first, { outcome: people(11) });
    expect(standing(corrected)).toEqual([null, ['orphan']]);
    expect(standing(corrected, first)).toEqual([11, []]);
  });

  test('a withdrawal that names no place, of a count that has not come, is nowhere yet', () => {
    const first = anne.count(evening, people(10));
    const withdrawn = anne.event({ ...anne.void(first).content, slot: null });
    const { slots, counts } = fold([toEntry(withdrawn)]);
    expect([slots.size, counts.get(first.id)]).toMatchObject([0, { slot: null, outcome: null, flags: ['orphan'] }]);
    expect(standing(withdrawn, first)).toEqual([null, []]);
  });

  test("a coordinator's withdrawal without a place, of a count that cannot be read, is nowhere and waits for nobody", () => {
    const first = anne.count(evening, people(10));
    const unreadable = toEntry(first, { event: null, code: 'bad_content' });
    const withdrawn = byOffice(office.event({ ...office.void(first).content, slot: null }));
    const { slots, counts } = fold([unreadable, withdrawn]);
    expect([slots.size, counts.get(first.id)]).toMatchObject([0, { slot: null, outcome: null, flags: [] }]);
  });

  test("a correction of a colleague's count is flagged and out; a coordinator's enters", () => {
    const first = anne.count(evening, people(10));
    const foreign = bjorn.amend(first, { outcome: people(99) });
    expect(standing(first, foreign)).toEqual([10, ['not_own']]);
    expect(standing(first, foreign, office.decide(foreign, 'accept'))).toEqual([99, []]);
    expect(standing(first, byOffice(office.amend(first, { outcome: people(11) })))).toEqual([11, []]);
  });

  test('of an installation that nobody owns, a correction belongs to its own count and to no other', () => {
    const nobodys = { owner: null };
    const [first, other] = [anne.count(evening, people(10)), bjorn.count(day, people(5))];
    const corrected = toEntry(anne.amend(first, { outcome: people(11) }), nobodys);
    expect(standing(toEntry(first, nobodys), corrected)).toEqual([11, []]);
    const foreign = toEntry(anne.amend(other, { outcome: people(99) }), nobodys);
    expect(standsIn(day, [toEntry(other, nobodys), foreign])).toEqual([5, ['not_own']]);
  });

  test('a correction under the id of another correction belongs to no count', () => {
    const first = anne.count(evening, people(10));
    const second = anne.amend(first, { outcome: people(11) });
    const lost = anne.amend(second, { root: second.id, outcome: people(99), slot: day });
    expect(standing(first, second, lost)).toEqual([11, []]);
    expect(standsIn(day, [first, second, lost])).toEqual([null, ['orphan']]);
  });
});

describe('two counts of one slot', () => {
  test('are flagged, and the one begun first stands', () => {
    expect(standing(anne.count(evening, people(10)), bjorn.count(evening, people(12)))).toEqual([10, ['two_counts']]);
  });

  test('counted stands before not counted, whichever was begun first', () => {
    expect(standing(anne.count(evening, notCounted), bjorn.count(evening, people(0)))).toEqual([0, ['two_counts']]);
  });

  test('a decision settles which stands, whether it accepts, discards or keeps as a recount', () => {
    const [one, other] = [anne.count(evening, people(10)), bjorn.count(evening, people(12))];
    expect(standing(one, other, office.decide(other, 'accept'))).toEqual([12, []]);
    expect(standing(one, other, office.decide(one, 'discard'))).toEqual([12, []]);
    expect(standing(one, other, office.decide(one, 'keep_as_recount'))).toEqual([12, []]);
  });

  test('practice, recounts and withdrawn counts never occupy a slot', () => {
    const withdrawn = anne.count(evening, people(1));
    const extra = [
      anne.count(evening, people(2), { practice: true }),
      anne.count(evening, people(3), { purpose: 'recount' }),
      withdrawn,
      anne.void(withdrawn),
    ];
    expect(standing(...extra)).toEqual([null, []]);
    expect(standing(...extra, bjorn.count(evening, people(12)))).toEqual([12, []]);
  });

  test('a correction cannot make practice a count', () => {
    const practice = anne.count(evening, people(2), { practice: true });
    expect(standing(practice, anne.amend(practice, { practice: false }))).toEqual([null, []]);
  });
});

describe('decisions', () => {
  test('undone, undone again: the undoing itself can be undone', () => {
    const [one, other] = [anne.count(evening, people(10)), bjorn.count(evening, people(12))];
    const decision = office.decide(other, 'accept');
    const undone = office.decide(decision, 'undo');
    const redone = office.decide(undone, 'undo');
    expect(standing(one, other, decision, undone)).toEqual([10, ['two_counts']]);
    expect(standing(one, other, decision, undone, redone)).toEqual([12, []]);
  });

  test('a word about a decision that is no undoing leaves it as it is', () => {
    const first = anne.count(evening, people(10));
    const discarded = office.decide(first, 'discard');
    expect(standing(first, discarded, office.decide(discarded, 'accept'))).toEqual([null, []]);
  });

  test('a decision that replaces another obeys only the later one', () => {
    const [one, other] = [anne.count(evening, people(10)), bjorn.count(evening, people(12))];
    const decision = office.decide(other, 'accept');
    const replaced = office.decide(one, 'accept', { base: decision.id });
    expect(standing(one, other, decision, replaced)).toEqual([10, []]);
    expect(standing(one, other, decision, replaced, office.decide(replaced, 'undo'))).toEqual([12, []]);
  });

  test('two that contradict each other are a conflict, and the one begun first is obeyed', () => {
    const count = anne.count(evening, people(10));
    const [discard, accept] = [office.decide(count, 'discard'), office.decide(count, 'accept')];
    expect(standing(count, accept, discard)).toEqual([null, ['conflict']]);
    expect(standing(count, accept, discard, office.decide(discard, 'undo'))).toEqual([10, []]);
  });

  test('a decision names an event by its bytes too: the same id with another hash is not meant', () => {
    const count = anne.count(evening, people(10));
    expect(standing(count, office.decide({ id: count.id, h: '0'.repeat(64) }, 'discard'))).toEqual([10, []]);
  });

  test("a counter's decision and one in quarantine decide nothing", () => {
    const count = anne.count(evening, people(10));
    const decision = anne.decide(count, 'discard');
    expect(standing(count, toEntry(decision, { ownerIsCoordinator: false }))).toEqual([10, []]);
    expect(standing(count, toEntry(decision, { code: 'revoked' }))).toEqual([10, []]);
  });

  test('decisions that undo each other in a ring end, the same way in any order', () => {
    const count = anne.count(evening, people(10));
    const discard = office.decide(count, 'discard');
    const undo = office.decide(discard, 'undo');
    expect(standing(count, discard, undo, office.decide(undo, 'undo', { base: undo.id }))[1]).toEqual([]);
  });
});

describe('quarantine', () => {
  const quarantined = (made: MadeEvent, code: LogEntry['code'] = 'foreign_install') => toEntry(made, { code });

  test('what waits there is flagged and out; a release lets it in', () => {
    const count = anne.count(evening, people(10));
    expect(standing(quarantined(count))).toEqual([null, ['quarantined']]);
    expect(standing(quarantined(count), office.decide(count, 'release'))).toEqual([10, []]);
    expect(standing(quarantined(count), office.decide(count, 'discard'))).toEqual([null, []]);
  });

  test('a count that cannot be read enters as a coordinator writes it out, and only so', () => {
    const count = anne.count(evening, people(10));
    const unreadable = toEntry(count, { event: null, code: 'bad_content' });
    expect(standing(unreadable, anne.amend(count, { outcome: people(11) }))).toEqual([null, ['orphan']]);
    expect(standing(unreadable, byOffice(office.amend(count, { outcome: people(11) })))).toEqual([11, []]);
  });
});

describe('a redaction', () => {
  const first = anne.count(evening, people(10), { note: 'Ola' });
  const redaction = office.redact(first, anne.install);
  const goneText = toEntry(first, { event: null, isTextGone: true });

  test('stands for the event whose text it took, and for one that never came', () => {
    const corrected = anne.amend(first, { outcome: people(11) });
    for (const held of [[first], [goneText], []]) {
      expect(standing(...held, redaction)).toEqual([10, []]);
      expect(standing(...held, redaction, corrected)).toEqual([11, []]);
      expect(standing(...held, redaction, office.decide(first, 'discard'))).toEqual([null, []]);
      expect(standing(...held, redaction, office.decide(redaction, 'undo'))).toEqual([10, []]);
    }
  });

  test('of one that waited in quarantine leaves it there', () => {
    const waiting = office.redact(first, anne.install, { code: 'revoked' });
    expect(standing(waiting)).toEqual([null, ['quarantined']]);
    expect(standing(waiting, office.decide(first, 'release'))).toEqual([10, []]);
  });

  test('begun last says what the event was, whichever came first', () => {
    const saying = (n: number) =>
      office.redact(first, anne.install, { event: { ...first.content, note: null, reason: null, outcome: people(n) } });
    const [wrong, right] = [saying(50), saying(10)];
    expect(standing(goneText, wrong, right)).toEqual([10, []]);
  });

  test('that is not taken in carries nothing', () => {
    expect(standing(goneText, toEntry(redaction, { code: 'bad_content' }))).toEqual([null, []]);
    expect(standing(toEntry(redaction, { ownerIsCoordinator: false }))).toEqual([null, []]);
  });
});

describe('a closed season', () => {
  const closed = (held: Readonly<Record<string, number>>) =>
    office.plan({ ...usualSeason(2026), state: 'closed', closedAt: held });

  test('keeps what was held, and flags what came after until it is accepted', () => {
    const pen = new Pen();
    const [held, after] = [pen.count(day, people(10)), pen.count(evening, people(12))];
    const closing = closed({ [pen.install]: 1 });
    expect(standsIn(day, [held, after, closing])).toEqual([10, []]);
    expect(standing(held, after, closing)).toEqual([null, ['after_close']]);
    expect(standing(held, after, closing, office.decide(after, 'accept'))).toEqual([12, []]);
    expect(standing(held, after, closing, office.decide(after, 'discard'))).toEqual([null, []]);
  });

  test('holds nothing of an install it does not name', () => {
    const pen = new Pen();
    expect(standing(pen.count(evening, people(10)), closed({}))).toEqual([null, ['after_close']]);
  });

  test('a correction that comes after leaves the count as it was held', () => {
    const pen = new Pen();
    const first = pen.count(evening, people(10));
    const log = [first, pen.amend(first, { outcome: people(11) }), closed({ [pen.install]: 1 })];
    expect(standing(...log)).toEqual([10, ['after_close']]);
  });
});

describe('the plan', () => {
  const cancelled = (reason: string) =>
    ({
      kind: 'occasion',
      season: '2026',
      date: '2026-06-03',
      shift: 'evening',
      state: 'cancelled',
      reason,
      areas: null,
    }) as const;
  const season = office.plan(usualSeason(2026));
  const occasionIn = (...log: readonly MadeEvent[]) => {
    const { plan } = fold([season, ...log].map((made) => toEntry(made)));
    const found = plan.seasons
      .get('2026')
      ?.occasions.find(({ date, shift }) => date === '2026-06-03' && shift === 'evening');
    return [found?.state, found?.reason, plan.conflicts.length];
  };

  test('an occasion cancelled is planned again by a later version of it', () => {
    const cancel = office.plan(cancelled('Pride'));
    const again = office.plan({ ...cancelled('Likevel'), state: 'planned' }, cancel.id);
    expect(occasionIn(cancel)).toEqual(['cancelled', 'Pride', 0]);
    expect(occasionIn(again, cancel)).toEqual(['planned', 'Likevel', 0]);
  });

  test('two who change one occasion at once are a conflict, and the version begun first stands', () => {
    const [one, other] = [office.plan(cancelled('Pride')), office.plan(cancelled('Regn'))];
    expect(occasionIn(other, one)).toEqual(['cancelled', 'Pride', 1]);
    expect(occasionIn(other, one, office.decide(one, 'discard'))).toEqual(['cancelled', 'Regn', 0]);
  });

  test("a counter's plan changes what it says once a coordinator releases it", () => {
    const made = anne.plan(cancelled('Ja'));
    const waiting = toEntry(made, { code: 'no_right', ownerIsCoordinator: false });
    const stateWith = (...log: readonly LogEntry[]) =>
      fold([toEntry(season), waiting, ...log]).plan.seasons.get('2026')?.occasions[3]?.state;
    const release = office.decide(made, 'release');
    expect(stateWith()).toBe('planned');
    expect(stateWith(toEntry(release))).toBe('cancelled');
    expect(stateWith(toEntry(release), toEntry(office.decide(release, 'undo')))).toBe('planned');
  });

  test("a counter's plan changes nothing", () => {
    const plan = toEntry(anne.plan(cancelled('Nei')), { ownerIsCoordinator: false });
    expect(fold([toEntry(season), plan]).plan.seasons.get('2026')?.occasions[3]?.state).toBe('planned');
  });
});

test('a number that an install gave to two events is flagged on both, and takes nothing out', () => {
  const pen = new Pen();
  const one = pen.count(day, people(10), { seq: 1 });
  const other = pen.count(evening, people(12), { seq: 1 });
  expect(standing(one, other)).toEqual([12, ['seq_reused']]);
  expect(standsIn(day, [one, other])).toEqual([10, ['seq_reused']]);
});
