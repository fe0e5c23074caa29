import { afterEach, describe, expect, test, vi } from 'vitest';
import { toRawCount } from '../../client/db/count-event.ts';
import { peopleIn, tapped } from '../../client/db/draft.ts';
import { openDraft } from '../../client/db/drafts.ts';
import { saveCount } from '../../client/db/save-count.ts';
import { countedAsShown } from '../../client/features/count/outcomes.ts';
import type { Phone } from '../../client/phone.ts';
import { failOpening, failWrites } from './support/failing-disk.ts';
import { enrolled, error, MadePlatform, plan, taken } from './support/made-platform.ts';
import { makeDraft, openMirror } from './support/phone-storage.ts';

const reading = { endedAt: 1, activeMs: 1, zone: 'Europe/Oslo', utcOffsetMinutes: 120 };

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function count(phone: Phone, area: string): Promise<void> {
  const { id } = await openDraft(phone.db, makeDraft(area));
  await phone.refresh();
  await phone.changeDraft(id, (draft) => tapped(draft, 'over_25', 1));
  await saveCount({ ...phone, now: phone.clock.now }, id, (draft, settings) =>
    toRawCount(draft, countedAsShown(draft), settings, reading),
  );
  await phone.onSaved();
}

const pendingOf = (phone: Phone) => phone.events.value.filter(({ receipt }) => !receipt).length;

/** A server with one person, that takes everything. */
function serve(
  platform: MadePlatform,
  more: (path: string, body: unknown) => ReturnType<MadePlatform['answer']> | undefined,
) {
  platform.answer = (path, body) => {
    const special = more(path, body);
    if (special !== undefined) return special;
    if (path === '/api/enrol') return enrolled();
    if (path === '/api/sign-out') return { status: 200, body: { signedOut: true } };
    return path.endsWith('/push') ? taken(body) : plan();
  };
}

describe('a phone', () => {
  test('that is enrolled fetches its plan, sends what waits, and asks once that its storage be kept', async () => {
    const platform = new MadePlatform();
    serve(platform, () => undefined);
    const phone = await platform.start();
    await count(phone, 'storgata');
    expect(platform.pushes).toEqual([]);
    expect((await phone.enrol('7KQ2M-9XD4T', 'Vakttelefon 2')).ok).toBe(true);
    await vi.waitFor(() => expect(pendingOf(phone)).toBe(0));
    await count(phone, 'vaterland');
    await vi.waitFor(() => expect(pendingOf(phone)).toBe(0));
    expect(phone.settings.value).toMatchObject({ person: { name: 'Kari' }, role: 'counter', ref: { ref: 'plan' } });
    expect(platform.persist).toHaveBeenCalledTimes(1);
  });

  test('waits for nobody to say whether its storage is kept: neither the connecting nor a save', async () => {
    const platform = new MadePlatform();
    platform.persist = vi.fn(() => new Promise<boolean>(() => undefined));
    serve(platform, () => undefined);
    const phone = await platform.start();
    expect((await phone.enrol('7KQ2M-9XD4T', '')).ok).toBe(true);
    await count(phone, 'storgata');
    expect(phone.settings.value.isPersisted).toBeNull();
    expect(platform.persist).toHaveBeenCalledTimes(1);
  });

  test('follows what another tab did, and takes no harm from a look that fails', async () => {
    const platform = new MadePlatform();
    const [one, other] = [await platform.start(), await platform.start()];
    await openDraft(one.db, makeDraft());
    for (const hear of platform.tabs) hear({ data: 'changed' });
    await vi.waitFor(() => expect(other.drafts.value).toHaveLength(1));
    failOpening(new DOMException('gone', 'UnknownError'));
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('gone', 'UnknownError');
    });
    for (const hear of platform.tabs) hear({ data: 'changed' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(other.drafts.value).toHaveLength(1);
  });

  test('shows what was just chosen and tapped, also where a look at the disk had begun before', async () => {
    const platform = new MadePlatform();
    const phone = await platform.start();
    const { id } = await openDraft(phone.db, makeDraft());
    await phone.refresh();
    const look = phone.refresh();
    const changes = [
      phone.keepSettings({ theme: 'dark' }),
      phone.changeDraft(id, (draft) => tapped(draft, 'over_25', 1)),
    ];
    await Promise.all([look, ...changes]);
    expect(phone.settings.value.theme).toBe('dark');
    expect(phone.drafts.value.map(peopleIn)).toEqual([1]);
  });

  test.each<[string, (phone: Phone, draft: string) => Promise<unknown>, (phone: Phone) => unknown, unknown]>([
    ['a choice', (phone) => phone.keepSettings({ theme: 'dark' }), (phone) => phone.settings.value.theme, 'dark'],
    [
      'a tap',
      (phone, draft) => phone.changeDraft(draft, (before) => tapped(before, 'over_25', 1)),
      (phone) => phone.drafts.value.map(peopleIn),
      [1],
    ],
  ])('shows %s that came to the disk after a long look had read it', async (_, change, read, expected) => {
    const platform = new MadePlatform();
    const phone = await platform.start();
    const { id } = await openDraft(phone.db, makeDraft());
    await phone.refresh();
    // An event that only the reserve copy has: each look hashes it, after it has read the disk.
    openMirror(platform.shelf).keepEvent({ id: 'of nobody', seq: 7, h: 'other', raw: '{}', savedAt: 1, revision: 1 });
    const { hash } = platform;
    const hashing = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    platform.hash = async (text) => {
      hashing.resolve();
      await goOn.promise;
      return hash(text);
    };
    const look = phone.refresh();
    await hashing.promise;
    await change(phone, id);
    goOn.resolve();
    await look;
    expect(read(phone)).toEqual(expected);
  });

  test('without any storage does not start', async () => {
    const platform = new MadePlatform();
    failOpening(new DOMException('private', 'InvalidStateError'));
    await expect(platform.start()).rejects.toThrow('private');
  });

  test('with a plan that the disk does not take counts with it until it is closed', async () => {
    const platform = new MadePlatform();
    serve(platform, () => undefined);
    const phone = await platform.start();
    failWrites('QuotaExceededError');
    await phone.fetchPlan();
    expect(phone.settings.value.ref?.ref).toBe('plan');
  });

  test('that is not enrolled sends nothing', async () => {
    const platform = new MadePlatform();
    const phone = await platform.start();
    phone.nudge();
    await phone.sendNow();
    expect(platform.requests).toEqual([]);
  });

  test('whose storage was wiped is known again by its cookie', async () => {
    const platform = new MadePlatform();
    serve(platform, () => undefined);
    const phone = await platform.start();
    await phone.fetchPlan();
    expect(phone.settings.value.person).toEqual({ id: 'kari', name: 'Kari' });
  });
});

test('a tap on a count that the storage has just forgotten brings it back and counts', async () => {
  const platform = new MadePlatform();
  const phone = await platform.start();
  const { id } = await openDraft(phone.db, makeDraft());
  await phone.refresh();
  await phone.changeDraft(id, (draft) => tapped(draft, 'over_25', 1));
  await phone.db.write(['drafts', 'settings'], (tx) =>
    Promise.all([tx.objectStore('drafts').clear(), tx.objectStore('settings').clear()]),
  );
  const after = await phone.changeDraft(id, (draft) => tapped(draft, 'over_25', 1));
  expect(peopleIn(after!)).toBe(2);
  expect(phone.settings.value.loss).toMatchObject({ restoredDrafts: 1 });
  await phone.acknowledgeLoss();
  expect(phone.settings.value.loss).toBeNull();
});

describe('signing out', () => {
  test('makes the phone nobody’s, and leaves every count and tap where it is', async () => {
    const platform = new MadePlatform();
    serve(platform, () => undefined);
    const phone = await platform.start();
    await phone.enrol('7KQ2M-9XD4T', '');
    await count(phone, 'storgata');
    await phone.sendNow();
    serve(platform, (path) => (path === '/api/sync/1/push' ? error(503, 'busy') : undefined));
    await count(phone, 'vaterland');
    const { install, nextSeq } = phone.settings.value;
    expect((await phone.signOut()).ok).toBe(true);
    expect(phone.settings.value).toMatchObject({ person: null, role: null, ref: null, round: null, install, nextSeq });
    expect([phone.events.value.length, pendingOf(phone)]).toEqual([2, 1]);
    const asked = platform.requests.length;
    phone.nudge();
    await phone.sendNow();
    expect(platform.requests).toHaveLength(asked);
  });

  test('without an answer from the server changes nothing', async () => {
    const platform = new MadePlatform();
    serve(platform, (path) => (path === '/api/sign-out' ? error(503, 'busy') : undefined));
    const phone = await platform.start();
    await phone.enrol('7KQ2M-9XD4T', '');
    const before = phone.settings.value;
    expect(await phone.signOut()).toMatchObject({ ok: false, code: 'busy' });
    expect(phone.settings.value.person).toEqual(before.person);
  });

  test('is not undone by a plan that was on its way', async () => {
    const platform = new MadePlatform();
    serve(platform, () => undefined);
    const phone = await platform.start();
    await phone.enrol('7KQ2M-9XD4T', '');
    const fetching = phone.fetchPlan();
    await phone.signOut();
    await fetching;
    expect(phone.settings.value.person).toBeNull();
  });
});

describe('a phone that the server no longer knows', () => {
  test.each([
    [401, 'not_enrolled'],
    [403, 'revoked'],
  ])('with %i keeps everything, says so, and sends it after a new code', async (status, code) => {
    const platform = new MadePlatform();
    serve(platform, () => undefined);
    const phone = await platform.start();
    await phone.enrol('7KQ2M-9XD4T', '');
    await phone.sendNow();
    serve(platform, (path) => (path === '/api/enrol' ? undefined : error(status, code)));
    await count(phone, 'storgata');
    await count(phone, 'vaterland');
    await vi.waitFor(() => expect(phone.contact.value).toBe('not_enrolled'));
    const { install } = phone.settings.value;
    expect(pendingOf(phone)).toBe(2);
    serve(platform, () => undefined);
    await phone.enrol('9XD4T-7KQ2M', '');
    await phone.sendNow();
    await vi.waitFor(() => expect(pendingOf(phone)).toBe(0));
    expect(phone.settings.value.install).toBe(install);
  });

  test('and that is somebody else’s now goes on under another id, and holds the former counts for a file', async () => {
    const platform = new MadePlatform();
    const phone = await platform.start();
    const before = phone.settings.value.install;
    await count(phone, 'storgata');
    serve(platform, (path, body) =>
      path === '/api/enrol' && (body as { install: string }).install === before ? error(409, 'stale') : undefined,
    );
    expect((await phone.enrol('7KQ2M-9XD4T', '')).ok).toBe(true);
    await phone.sendNow();
    expect(phone.settings.value).toMatchObject({ nextSeq: 1, formerInstalls: [{ install: before, nextSeq: 2 }] });
    expect(phone.settings.value.install).not.toBe(before);
    expect(platform.pushes.flatMap(({ events }) => events)).toEqual([]);
    expect(pendingOf(phone)).toBe(1);
  });

  test('and a code that is refused change nothing', async () => {
    const platform = new MadePlatform();
    serve(platform, (path) => (path === '/api/enrol' ? error(401, 'bad_code') : undefined));
    const phone = await platform.start();
    await count(phone, 'storgata');
    expect(await phone.enrol('7KQ2M-9XD4T', '')).toMatchObject({ ok: false, code: 'bad_code' });
    expect([pendingOf(phone), phone.settings.value.person]).toEqual([1, null]);
  });
});

describe('a phone of which the disk keeps the reserve copy', () => {
  /** A phone that was killed: what was counted stands on the disk's copy of the reserve copy, and not in localStorage. */
  async function makeKilled() {
    const before = new MadePlatform();
    await count(await before.start(), 'storgata');
    const texts = Array.from({ length: before.shelf.length }, (_, index) => before.shelf.key(index)!);
    const kept = texts.map((name) => [name, before.shelf.getItem(name)!] as const);
    const after = new MadePlatform(); // with an IndexedDB of its own, and empty
    const recall = vi.fn(async () => {
      for (const [name, text] of kept) after.shelf.setItem(name, text);
      return true;
    });
    return { after, recall };
  }
  const seqsOf = (phone: Phone) => phone.events.value.map(({ seq }) => seq);

  test('waits for it where IndexedDB is empty, and is the phone it was', async () => {
    const { after, recall } = await makeKilled();
    after.recall = recall;
    const phone = await after.start();
    expect(seqsOf(phone)).toEqual([1]);
    expect(phone.settings.value).toMatchObject({ nextSeq: 2, loss: { restoredEvents: 1 } });
  });

  test('shows what comes back later, too', async () => {
    const { after, recall } = await makeKilled();
    after.recall = vi.fn(recall).mockResolvedValueOnce(false); // as the app starts, nothing is to be had
    const phone = await after.start();
    expect(seqsOf(phone)).toEqual([]);
    after.alarms.find(({ afterMs }) => afterMs === 3000)!.run();
    await vi.waitFor(() => expect(seqsOf(phone)).toEqual([1]));
  });
});
