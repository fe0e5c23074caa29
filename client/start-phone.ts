import { batch, signal } from '@preact/signals';
import type { Clock, Timer } from './clock.ts';
import { makeDatabase } from './db/database.ts';
import type { Draft } from './db/draft.ts';
import { changeDraft, listDrafts } from './db/drafts.ts';
import { keepAnswer, listEvents, readOutbox } from './db/events.ts';
import type { HeldEvent } from './db/held-event.ts';
import { changeSettings, openSettings, type Settings } from './db/settings.ts';
import type { Phone } from './phone.ts';
import { getRef, postEnrol, postPush } from './sync/api.ts';
import { makePushLoop } from './sync/push-loop.ts';
import { uuidV7 } from './uuid-v7.ts';

export type Platform = {
  readonly app: string;
  readonly clock: Clock;
  readonly timer: Timer;
  random(): number;
  randomBytes(): Uint8Array;
  hash(text: string): Promise<string>;
  tick(): void;
  /** Asks the browser to keep what is stored. */
  persist(): Promise<boolean>;
  readonly otherTabs: Pick<BroadcastChannel, 'postMessage' | 'addEventListener'>;
};

/** Opens the phone's storage and puts the parts together. Rejects when the storage cannot be opened. */
export async function startPhone(platform: Platform): Promise<Phone> {
  const { app, clock, timer, random, hash, tick, otherTabs } = platform;
  const newId = () => uuidV7(clock.now(), platform.randomBytes());
  const db = makeDatabase({ name: 'sommertelling', timer });
  const settings = signal<Settings>(await openSettings(db, newId()));
  const drafts = signal<readonly Draft[]>([]);
  const events = signal<readonly HeldEvent[]>([]);
  const now = signal(clock.now());

  const reload = async () => {
    const [kept, underWay, held] = await Promise.all([openSettings(db, newId()), listDrafts(db), listEvents(db)]);
    batch(() => {
      settings.value = kept;
      drafts.value = underWay;
      events.value = held;
      now.value = clock.now();
    });
  };
  const refresh = async () => {
    await reload();
    otherTabs.postMessage('changed');
  };
  const keepSettings = async (changes: Partial<Settings>) => {
    settings.value = { ...settings.value, ...changes };
    await changeSettings(db, changes);
    otherTabs.postMessage('changed');
  };
  const fetchPlan = async () => {
    const answer = await getRef(settings.value.ref?.ref ?? null);
    if (!answer.ok || answer.value === null) return;
    const { person, role } = answer.value;
    await keepSettings({ ref: answer.value, person, role });
  };
  const sync = makePushLoop({
    store: {
      readOutbox: () => readOutbox(db),
      keepAnswer: (...answer) => keepAnswer(db, ...answer),
    },
    send: postPush,
    clock,
    timer,
    random,
    app,
    onChange: refresh,
    onRef: (ref) => {
      if (ref !== settings.value.ref?.ref) void fetchPlan();
    },
  });
  const isEnrolled = () => settings.value.person !== null;
  const nudge = () => {
    if (isEnrolled()) sync.nudge();
  };

  await reload();
  otherTabs.addEventListener('message', () => void reload());
  const look = () => {
    now.value = clock.now();
    timer.set(20_000, look);
  };
  look();

  return {
    db,
    clock,
    timer,
    settings,
    drafts,
    events,
    contact: sync.contact,
    now,
    newId,
    hash,
    tick,
    keepSettings,
    refresh,
    fetchPlan,
    nudge,
    async changeDraft(id, change) {
      const changed = await changeDraft(db, id, change);
      drafts.value = drafts.value.flatMap((draft) => (draft.id !== id ? [draft] : changed ? [changed] : []));
      otherTabs.postMessage('changed');
      return changed;
    },
    async onSaved() {
      await refresh();
      nudge();
      if (settings.value.isPersisted === null) await keepSettings({ isPersisted: await platform.persist() });
    },
    async enrol(code, device) {
      const answer = await postEnrol(code, settings.value.install, device);
      if (answer.ok) {
        await keepSettings({ person: answer.value.person, role: answer.value.role });
        await fetchPlan();
        nudge();
      }
      return answer;
    },
    async sendNow() {
      if (isEnrolled()) await sync.sendNow();
    },
  };
}
