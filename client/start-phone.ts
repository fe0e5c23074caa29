import { batch, signal } from '@preact/signals';
import type { Clock, Timer } from './clock.ts';
import { makeDatabase } from './db/database.ts';
import type { Draft } from './db/draft.ts';
import { changeDraft } from './db/drafts.ts';
import { keepAnswer, readOutbox } from './db/events.ts';
import type { HeldEvent } from './db/held-event.ts';
import type { Mirror, MirroredEvent } from './db/mirror.ts';
import { readRepaired } from './db/reserve.ts';
import { changeInstall, changeSettings, openSettings, type Settings } from './db/settings.ts';
import type { Phone } from './phone.ts';
import { getRef, isKnown, postEnrol, postPush, postSignOut, readPushAnswer } from './sync/api.ts';
import { enrolInstall } from './sync/enrol-install.ts';
import { makePushLoop } from './sync/push-loop.ts';
import { uuidV7 } from './uuid-v7.ts';

const databaseName = 'sommertelling';
/** The first screen waits for nothing that only a kill makes needful. */
const recallAfterMs = 3000;

export type Platform = {
  readonly app: string;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly mirror: Mirror;
  /** Takes back, once, what the browser had lost of the reserve copy; true where something was. Absent where the disk has no copy. */
  recall?(): Promise<boolean>;
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
  const { app, clock, timer, mirror, random, hash, tick, otherTabs } = platform;
  const newId = () => uuidV7(clock.now(), platform.randomBytes());
  const db = makeDatabase({ name: databaseName, timer });
  const recall = async () => (await platform.recall?.()) ?? false;
  const copies = { db, mirror, hash, now: clock.now, recall };
  const readHeld = async () => {
    const held = await readRepaired(copies);
    if (held.disk.settings.install) return held;
    await openSettings(db, newId());
    return readRepaired(copies);
  };
  const first = await readHeld();
  const settings = signal<Settings>(first.disk.settings);
  const drafts = signal<readonly Draft[]>(first.disk.drafts);
  const events = signal<readonly HeldEvent[]>(first.disk.events);
  const reserved = signal<readonly MirroredEvent[]>(first.reserved);
  const now = signal(clock.now());

  let looks = 0;
  let shown = 0;
  /** How often something that stands on the screen already came to the disk after it. */
  let written = 0;
  const beingWritten = new Set<Partial<Settings>>();
  /** What the disk holds, not older than what the screen shows. */
  const readNow = async () => {
    for (;;) {
      const before = written;
      const held = await readHeld();
      if (before === written) return held;
    }
  };
  const reload = async (leave?: () => void) => {
    const look = ++looks;
    const held = await readNow();
    batch(() => {
      leave?.();
      if (look < shown) return; // a look that began later has been shown already
      shown = look;
      settings.value = Object.assign({}, held.disk.settings, ...beingWritten);
      drafts.value = held.disk.drafts;
      events.value = held.disk.events;
      reserved.value = held.reserved;
      now.value = clock.now();
    });
  };
  const refresh = async (leave?: () => void) => {
    await reload(leave);
    otherTabs.postMessage('changed');
  };
  const keepSettings = async (changes: Partial<Settings>) => {
    settings.value = { ...settings.value, ...changes };
    beingWritten.add(changes);
    try {
      await changeSettings(db, changes);
    } finally {
      beingWritten.delete(changes);
      written++;
    }
    otherTabs.postMessage('changed');
  };
  const isEnrolled = () => settings.value.person !== null;
  const fetchPlan = async () => {
    const wasEnrolled = isEnrolled();
    if (!wasEnrolled && !(await isKnown())) return;
    const answer = await getRef(settings.value.ref?.ref ?? null);
    if (!answer.ok || answer.value === null) return;
    if (wasEnrolled && !isEnrolled()) return; // it was signed out while the answer was on its way
    const { person, role } = answer.value;
    // A disk that does not take it now: it holds until the app is closed, and is asked for again.
    await keepSettings({ ref: answer.value, person, role }).catch(() => undefined);
  };
  const sync = makePushLoop({
    store: {
      readOutbox: () => readOutbox(db),
      keepAnswer: (...answer) => keepAnswer(db, ...answer),
    },
    send: postPush,
    readAnswer: readPushAnswer,
    clock,
    timer,
    random,
    app,
    isEnrolled,
    onChange: () => refresh(),
    onRef: (ref) => {
      if (ref !== settings.value.ref?.ref) void fetchPlan();
    },
  });
  let isAsking = false;
  /** Firefox answers when the person has, which may be never: nothing waits for it. */
  const askToKeep = () => {
    if (isAsking || settings.value.isPersisted !== null) return;
    isAsking = true;
    platform
      .persist()
      .then((isPersisted) => keepSettings({ isPersisted }))
      .catch(() => undefined) // asked again with the next count
      .finally(() => {
        isAsking = false;
      });
  };

  // Beware: a tab that cannot read now goes on with what it has; its next look is soon.
  otherTabs.addEventListener('message', () => void reload().catch(() => undefined));
  const look = () => {
    now.value = clock.now();
    timer.set(20_000, look);
  };
  look();
  const takeBack = async () => {
    if (await recall()) await refresh();
  };
  timer.set(recallAfterMs, () => void takeBack().catch(() => undefined));

  return {
    db,
    mirror,
    clock,
    timer,
    settings,
    drafts,
    events,
    reserved,
    contact: sync.contact,
    now,
    newId,
    hash,
    tick,
    keepSettings,
    refresh: () => refresh(),
    fetchPlan,
    nudge: sync.nudge,
    wake: sync.wake,
    async changeDraft(id, change) {
      const held = drafts.value.find((draft) => draft.id === id);
      const after =
        (await changeDraft(db, id, change, held)) ?? (await reload().then(() => changeDraft(db, id, change)));
      written++;
      drafts.value = drafts.value.flatMap((draft) => (draft.id !== id ? [draft] : after ? [after] : []));
      if (after) mirror.keepDraft(after);
      otherTabs.postMessage('changed');
      return after;
    },
    async onSaved(leave) {
      await refresh(leave).catch(() => leave?.()); // it is saved, though the look at it failed
      sync.nudge();
      askToKeep();
    },
    async enrol(code, device) {
      const { install, formerInstalls } = settings.value;
      const known = [install, ...formerInstalls.map((former) => former.install)];
      const { answer, install: given } = await enrolInstall(postEnrol, { code, device }, [...known, newId()]);
      if (answer.ok) {
        const { person, role } = answer.value;
        await changeInstall(db, given, { person, role, enrolledAt: clock.now() - (settings.value.skewMs ?? 0) });
        await refresh();
        await fetchPlan();
        sync.nudge();
        askToKeep();
      }
      return answer;
    },
    async signOut() {
      const answer = await postSignOut();
      if (answer.ok) {
        await keepSettings({ person: null, role: null, ref: null, round: null, practice: null });
        await refresh();
      }
      return answer;
    },
    async acknowledgeLoss() {
      await keepSettings({ loss: null });
      await refresh();
    },
    sendNow: sync.sendNow,
  };
}
