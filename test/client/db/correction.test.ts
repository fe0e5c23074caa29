import { describe, expect, test } from 'vitest';
import type { Outcome } from '#shared/domain/count.ts';
import type { CountEvent } from '#shared/sync/event.ts';
import { parseEvent } from '#shared/sync/parse-event.ts';
import { type Said, toRawCorrection } from '../../../client/db/correction.ts';
import { toRawCount } from '../../../client/db/count-event.ts';
import { type CountKind, tapped } from '../../../client/db/draft.ts';
import { openDraft } from '../../../client/db/drafts.ts';
import { listEvents } from '../../../client/db/events.ts';
import {
  answerOf,
  isCorrectable,
  isWithdrawn,
  listOwnCounts,
  listRecent,
  type OwnCount,
  spanOf,
} from '../../../client/db/own-counts.ts';
import { readRepaired } from '../../../client/db/reserve.ts';
import { saveCount } from '../../../client/db/save-count.ts';
import { saveEvent } from '../../../client/db/save-event.ts';
import { openSettings, type Round } from '../../../client/db/settings.ts';
import { findUnfinished } from '../../../client/db/unfinished-correction.ts';
import { countedAsShown } from '../../../client/features/count/outcomes.ts';
import { isUnchanged, toRewritten, toSaid } from '../../../client/features/count/rewritten.ts';
import { makeDraft, openMirror, openStorage, sha256 } from '../support/phone-storage.ts';
import { makeRefSeason } from '../support/ref-season.ts';

const reading = { endedAt: 1_780_510_020_000, activeMs: 0, zone: 'Europe/Oslo', utcOffsetMinutes: 120 };
const hour = 3_600_000;

async function startPhone() {
  const db = openStorage();
  const { install } = await openSettings(db, crypto.randomUUID());
  let clock = 0;
  const saving = { db, mirror: openMirror(), hash: sha256, now: () => clock };
  const list = async () => listOwnCounts(await listEvents(db));
  return {
    install,
    list,
    mirror: saving.mirror,
    lookAgain: () => readRepaired(saving),
    setClock: (now: number) => {
      clock = now;
    },
    /** Saves a count of one person and gives it as the phone knows it. */
    async count(area: string, kind: CountKind = {}) {
      const { id } = await openDraft(db, { ...tapped(makeDraft(area), 'over_25', 1), ...kind });
      await saveCount(saving, id, (draft, settings) => toRawCount(draft, countedAsShown(draft), settings, reading));
      return (await list()).find(({ root }) => root === id)!;
    },
    async correct(root: string, said: Said | null, reason: string) {
      const own = (await list()).find((one) => one.root === root)!;
      const id = crypto.randomUUID();
      const saved = await saveEvent(saving, id, (settings) =>
        toRawCorrection(own, said, reason, { ...settings, id }, reading),
      );
      const parsed = parseEvent(saved.raw);
      if (!parsed.ok) throw new Error('the server would not read it');
      return parsed.event;
    },
  };
}

const five: Outcome = { status: 'counted', bands: { under_18: 0, from_18_to_25: 0, over_25: 5, unknown: 0 } };

describe('a correction', () => {
  test('is all of the count anew, replaces what stands, and says why', async () => {
    const phone = await startPhone();
    const { root, content } = await phone.count('storgata');
    const amend = await phone.correct(root, { ...content, outcome: five, note: ' Regn ' }, 'Talte feil');
    expect(amend).toMatchObject({ type: 'amend', root, base: root, seq: 2, outcome: five, reason: 'Talte feil' });
    expect(amend).toMatchObject({ slot: content.slot, conditions: content.conditions, note: 'Regn', practice: false });
    const again = await phone.correct(root, content, 'Stemte likevel');
    expect(again).toMatchObject({ base: amend.id, root });
    expect(answerOf((await phone.list())[0]!)?.outcome).toEqual(content.outcome);
  });

  test('that withdraws leaves no answer, and one after it brings the count back', async () => {
    const phone = await startPhone();
    const { root, content } = await phone.count('storgata');
    const withdrawal = await phone.correct(root, null, 'Ført to ganger');
    expect(withdrawal).toMatchObject({ type: 'void', root, base: root, outcome: null, reason: 'Ført to ganger' });
    const [gone] = await phone.list();
    expect([isWithdrawn(gone!), answerOf(gone!), gone!.content]).toEqual([true, null, content]);
    expect(await phone.correct(root, content, 'Likevel')).toMatchObject({ type: 'amend', base: withdrawal.id });
    expect((await phone.list()).map(isWithdrawn)).toEqual([false]);
  });

  test('never makes a training count or a recount anything else', async () => {
    const phone = await startPhone();
    for (const kind of [{ practice: true }, { isRecount: true }] as const) {
      const { root, content } = await phone.count('storgata', kind);
      const { practice, purpose } = content;
      expect(await phone.correct(root, content, 'x')).toMatchObject({ practice, purpose });
      expect(await phone.correct(root, null, 'x')).toMatchObject({ practice, purpose });
    }
    const { purpose: _, ...content } = (await phone.count('vaterland')).content;
    const old = { ...(await phone.list()).at(-1)!, content: content as CountEvent };
    const maker = { id: crypto.randomUUID(), install: phone.install, nextSeq: 9, skewMs: null };
    expect(JSON.parse(toRawCorrection(old, null, 'x', maker, reading)), 'an event from before recounts').toMatchObject({
      purpose: 'count',
    });
  });
});

describe('the counts that a person may change on the phone', () => {
  const round = (date: string): Round => ({
    ...{ season: '2026', date, shift: 'evening', kind: 'planned', areas: [], startedAt: 0 },
  });

  test('are those of the round on the screen and of the last 24 hours, the newest first', async () => {
    const phone = await startPhone();
    const old = await phone.count('storgata');
    phone.setClock(hour);
    const newer = await phone.count('vaterland');
    const roots = async (now: number, on: Round | null) =>
      listRecent(await phone.list(), { install: phone.install, round: on, now }).map(({ root }) => root);
    expect(await roots(24 * hour - 1, null)).toEqual([newer.root, old.root]);
    expect(await roots(24 * hour, null)).toEqual([newer.root]);
    expect(await roots(48 * hour, round('2026-06-03'))).toEqual([newer.root, old.root]);
    expect(await roots(48 * hour, round('2026-06-05'))).toEqual([]);
  });

  test('are nobody else’s, though they were made on this phone', async () => {
    const phone = await startPhone();
    await phone.count('storgata');
    expect(listRecent(await phone.list(), { install: crypto.randomUUID(), round: null, now: 0 })).toEqual([]);
  });

  test('are none of the counts that came from paper or from a file, whose hour nobody knows', async () => {
    const phone = await startPhone();
    const own = await phone.count('storgata');
    const [version] = own.versions;
    const asPaper = (event: OwnCount['content']) => ({ ...event, source: 'paper' as const, time: null });
    const event = asPaper(own.content) as CountEvent;
    const paper = { ...own, content: event, versions: [{ ...version!, event }] };
    const asked = { install: phone.install, round: null, now: 0 };
    expect([listRecent([own], asked), listRecent([paper], asked)]).toEqual([[own], []]);
    expect([spanOf(own)?.endedAt, spanOf(paper)]).toEqual([reading.endedAt, null]);
  });

  test('are training counts in practice, and no training count otherwise', async () => {
    const phone = await startPhone();
    const real = await phone.count('storgata');
    const practised = await phone.count('storgata', { practice: true });
    const roots = async (on: Round | null) =>
      listRecent(await phone.list(), { install: phone.install, round: on, now: 0 }).map(({ root }) => root);
    expect(await roots(null)).toEqual([real.root]);
    expect(await roots({ ...round('2026-06-03'), practice: true })).toEqual([practised.root]);
  });

  test('are closed with their season, but training counts are not', async () => {
    const phone = await startPhone();
    const [real, practised] = [await phone.count('storgata'), await phone.count('storgata', { practice: true })];
    const open = [makeRefSeason()];
    const closed = [makeRefSeason({ state: 'closed' })];
    expect([open, closed, []].map((seasons) => isCorrectable(real, seasons))).toEqual([true, false, false]);
    expect(isCorrectable(practised, closed)).toBe(true);
  });
});

test('a count written anew begins as it was, and needs a reason where it was not counted', async () => {
  const { content } = await (await startPhone()).count('storgata');
  const before = toRewritten(content);
  expect(isUnchanged(before, content)).toBe(true);
  expect(isUnchanged({ ...before, note: ' ' }, content)).toBe(true);
  expect(isUnchanged({ ...before, isEstimated: true }, content)).toBe(false);
  const notCounted = { ...before, isCounted: false };
  expect(toSaid(notCounted)).toBeNull();
  expect(toSaid({ ...notCounted, because: 'safety' })?.outcome).toEqual({
    status: 'not_counted',
    reason: 'safety',
    partialBands: { under_18: 0, from_18_to_25: 0, over_25: 1, unknown: 0 },
  });
  expect(toRewritten(toSaid({ ...notCounted, because: 'safety' })!).bands.over_25).toBe(1);
});

test('what was being written of a count is offered again while that version stands, and goes with the count', async () => {
  const phone = await startPhone();
  const own = await phone.count('storgata');
  const begun = { root: own.root, base: own.root, reason: 'Talte feil', rewritten: toRewritten(own.content) };
  phone.mirror.keepUnfinished(begun);
  phone.mirror.keepUnfinished({ ...begun, root: crypto.randomUUID() });
  await phone.lookAgain();
  expect(phone.mirror.listUnfinished()).toEqual([begun]);
  expect(findUnfinished(phone.mirror, own)).toEqual(begun);
  await phone.correct(own.root, { ...own.content, outcome: five }, 'Talte feil');
  expect(findUnfinished(phone.mirror, (await phone.list())[0]!)).toBeNull();
});
