import { describe, expect, test, vi } from 'vitest';
import { countedNobody } from '#shared/domain/count.ts';
import { tapped } from '../../../client/db/draft.ts';
import { type MirroredEvent, makeMirror } from '../../../client/db/mirror.ts';
import { toRewritten } from '../../../client/features/count/rewritten.ts';
import { MadeShelf } from '../support/made-shelf.ts';
import { makeDraft, openMirror } from '../support/phone-storage.ts';

const storgata = { slot: makeDraft().slot, outcome: countedNobody(), conditions: null };
const event: MirroredEvent = { id: 'a', seq: 1, h: 'h', raw: 'Áŋŋel Čáhcesuolu 😀', savedAt: 5, revision: 3 };

describe('the reserve copy', () => {
  test('gives back what it was given, each kind by itself', () => {
    const mirror = openMirror();
    const draft = makeDraft();
    expect([mirror.keepEvent(event), mirror.keepDraft(draft)]).toEqual([true, true]);
    expect(mirror.listEvents()).toEqual([event]);
    expect(mirror.listDrafts()).toEqual([draft]);
    expect([mirror.readSentinel(), mirror.readSettings()]).toEqual([null, null]);
  });

  test('holds one correction on the way for each count, until it is saved or given up', () => {
    const mirror = openMirror();
    const begun = { root: 'a', base: 'b', reason: '', rewritten: toRewritten({ ...storgata, note: 'Re' }) };
    const further = { ...begun, rewritten: { ...begun.rewritten, note: 'Regn' } };
    mirror.keepUnfinished(begun);
    mirror.keepUnfinished(further);
    mirror.keepUnfinished({ ...begun, root: 'c' });
    expect(mirror.listUnfinished()).toEqual([further, { ...begun, root: 'c' }]);
    expect(mirror.listDrafts()).toEqual([]);
    mirror.dropUnfinished('c');
    expect(mirror.listUnfinished()).toEqual([further]);
  });

  test('leaves other texts of the same origin alone', () => {
    const shelf = new MadeShelf();
    shelf.setItem('something', 'else');
    const mirror = openMirror(shelf);
    expect(mirror.listEvents()).toEqual([]);
    mirror.dropEvent('something');
    expect(shelf.getItem('something')).toBe('else');
  });

  test('is not disturbed by an entry that goes while it is listed', () => {
    const shelf = new MadeShelf();
    const mirror = openMirror(shelf);
    mirror.keepEvent(event);
    vi.spyOn(shelf, 'length', 'get').mockReturnValue(2);
    expect(mirror.listEvents()).toEqual([event]);
  });

  test('keeps the newer of two drafts, whichever comes last', () => {
    const mirror = openMirror();
    const draft = makeDraft();
    const newer = { ...tapped(draft, 'unknown', 1), revision: 1 };
    mirror.keepDraft(newer);
    expect(mirror.keepDraft(draft)).toBe(true);
    expect(mirror.listDrafts()).toEqual([newer]);
  });

  test.each([
    ['is cut', (text: string) => text.slice(0, -4)],
    ['has one other character', (text: string) => text.replace('"seq":1', '"seq":7')],
    ['is something else', () => 'x'],
    ['is empty', () => ''],
  ])('does not list an entry that %s', (_, change) => {
    const shelf = new MadeShelf();
    const mirror = openMirror(shelf);
    mirror.keepEvent(event);
    shelf.damage(/event/, change);
    expect(mirror.listEvents()).toEqual([]);
  });

  test('does not take a long text for whole because it was so the last time', () => {
    const shelf = new MadeShelf();
    const mirror = openMirror(shelf);
    const plan = { ...event, raw: 'Storgata '.repeat(1000) };
    mirror.keepEvent(plan);
    expect(mirror.listEvents()).toEqual([plan]);
    shelf.damage(/event/, (text) => text.replace('Storgata', 'Torggata'));
    expect(mirror.listEvents()).toEqual([]);
    mirror.keepEvent(plan);
    expect(mirror.listEvents()).toEqual([plan]);
  });

  test('says when it has no room, and keeps what it had', () => {
    const shelf = new MadeShelf();
    const mirror = openMirror(shelf);
    mirror.keepEvent(event);
    shelf.isFull = true;
    expect(mirror.keepEvent({ ...event, id: 'b' })).toBe(false);
    expect(mirror.listEvents()).toEqual([event]);
  });

  test('that the browser forbids holds nothing, says so, and never throws', () => {
    const shelf = new MadeShelf();
    shelf.isForbidden = true;
    for (const mirror of [
      openMirror(shelf),
      makeMirror(() => {
        throw new DOMException('denied', 'SecurityError');
      }),
    ]) {
      expect([mirror.keepEvent(event), mirror.keepDraft(makeDraft())]).toEqual([false, false]);
      mirror.dropEvent('a');
      mirror.dropDraft('a');
      expect([mirror.listEvents(), mirror.readSentinel()]).toEqual([[], null]);
    }
  });
});
