import { randomUUID } from 'node:crypto';
import { vi } from 'vitest';
import { toRawCount } from '../../../client/db/count-event.ts';
import { bandsOf, tapped } from '../../../client/db/draft.ts';
import { changeDraft, openDraft } from '../../../client/db/drafts.ts';
import { keepAnswer, listEvents, readOutbox } from '../../../client/db/events.ts';
import type { HeldEvent } from '../../../client/db/held-event.ts';
import { saveCount } from '../../../client/db/save-count.ts';
import { openSettings } from '../../../client/db/settings.ts';
import { postPush, readPushAnswer } from '../../../client/sync/api.ts';
import type { OutboxStore } from '../../../client/sync/outbox.ts';
import { pushRound, type RoundEnd } from '../../../client/sync/push-round.ts';
import { makeDraft, openStorage, sha256 } from '../../client/support/phone-storage.ts';

/** The app's own storage, sync and network code, on a storage of its own and a wire that goes where it is told. */
export type WirePhone = {
  readonly store: OutboxStore;
  readonly count: (people: number) => Promise<HeldEvent>;
  /** One round through this origin. */
  readonly push: (origin: string) => Promise<RoundEnd>;
  readonly events: () => Promise<readonly HeldEvent[]>;
  readonly pending: () => Promise<readonly HeldEvent[]>;
};

/** What a browser keeps for the phone: its cookie, and the newer one that the server may give. */
export type CookieJar = { cookie: string };

let areas = 0;
const wireClock = { now: () => Date.UTC(2026, 5, 3, 18) };

export async function makeWirePhone(jar: CookieJar, install: string = randomUUID()): Promise<WirePhone> {
  const db = openStorage();
  await openSettings(db, install);
  const store: OutboxStore = {
    readOutbox: () => readOutbox(db),
    keepAnswer: (...answer) => keepAnswer(db, ...answer),
  };
  return {
    store,
    async count(people) {
      const { id } = await openDraft(db, makeDraft(`area${++areas}`)); // else one slot is folded anew with a thousand counts
      await changeDraft(db, id, (draft) => tapped(draft, 'over_25', people));
      const reading = { endedAt: wireClock.now(), activeMs: 1, zone: 'Europe/Oslo', utcOffsetMinutes: 120 };
      const saved = await saveCount({ db, hash: sha256, now: wireClock.now }, id, (draft, settings) =>
        toRawCount(draft, { status: 'counted', bands: bandsOf(draft) }, settings, reading),
      );
      if (!saved) throw new Error('the count was not saved');
      return saved;
    },
    push(origin) {
      connectTo(origin, jar);
      return pushRound(
        { store, send: postPush, readAnswer: readPushAnswer, clock: wireClock, app: '0.1.0' },
        new Set(),
      );
    },
    events: () => listEvents(db),
    pending: async () => (await readOutbox(db)).pending,
  };
}

const realFetch = globalThis.fetch;

/** A page's `fetch` has an origin and cookies; Node's is given both. */
export function connectTo(origin: string, jar: CookieJar): void {
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const response = await realFetch(origin + path, { ...init, headers: { ...init.headers, cookie: jar.cookie } });
    jar.cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? jar.cookie;
    return response;
  });
}
