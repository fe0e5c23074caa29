import { type ReadonlySignal, signal } from '@preact/signals';

/** `waiting`: a new version is there and asks. `taken`: another tab took it. */
export type UpdateState = 'quiet' | 'waiting' | 'taken';

export type UpdatePrompt = {
  readonly state: ReadonlySignal<UpdateState>;
  /** Grows when the worker that keeps the app's files has changed. */
  readonly changes: ReadonlySignal<number>;
  /** How many of the app's files the worker does not find, though it tried to fetch them; null where there is no worker. */
  countMissing(): Promise<number | null>;
  take(): void;
  /** For a page that is too old to work: fetches what is newest and starts it. */
  renew(): void;
  dismiss(): void;
};

/**
 * Keeps the app on the phone and asks before it is renewed; nothing reloads by itself. It begins when `firstScreen` is
 * there: somebody who opens the app to count waits for nothing else.
 */
export function watchForUpdates(firstScreen: () => Promise<void>): UpdatePrompt {
  const state = signal<UpdateState>('quiet');
  const changes = signal(0);
  const prompt = {
    state,
    changes,
    countMissing,
    dismiss: () => {
      state.value = 'quiet';
    },
  };
  if (!('serviceWorker' in navigator)) return { ...prompt, take: () => undefined, renew: () => location.reload() };

  const { serviceWorker } = navigator;
  let isControlled = serviceWorker.controller !== null;
  let isAsked = false;
  const skipWaiting = async () => {
    const registration = await serviceWorker.getRegistration();
    if (!registration?.waiting) return;
    // Beware: a version that is called up while the one before it has requests, Chromium lets wait for half a minute.
    if (registration.active) await ask(registration.active, 'COME_TO_REST', restsWithinMs);
    registration.waiting?.postMessage({ type: 'SKIP_WAITING' });
  };
  const changed = () => {
    changes.value++;
  };
  serviceWorker.addEventListener('controllerchange', () => {
    if (isAsked) location.reload();
    else if (isControlled) state.value = 'taken';
    isControlled = true;
  });
  void serviceWorker.ready.then(changed);
  void firstScreen()
    .then(() => serviceWorker.register(scriptUrl()))
    .then((registration) =>
      followWorkers(registration, {
        changed,
        waits() {
          if (isAsked) void skipWaiting();
          else state.value = 'waiting';
        },
      }),
    )
    // Without it the app works on; only the copy for use without a network is missing, which the status page shows.
    .catch(() => undefined);

  return {
    ...prompt,
    take() {
      if (state.value === 'taken') return location.reload();
      isAsked = true;
      void skipWaiting();
    },
    async renew() {
      isAsked = true;
      const registration = await serviceWorker.getRegistration();
      await registration?.update().catch(() => undefined);
      if (registration?.waiting) void skipWaiting();
      else if (!registration?.installing) location.reload();
    },
  };
}

type Heard = { changed(): void; waits(): void };

/** Tells of a worker that waits, now or later. The first of all takes over at once, and none before it would let it wait. */
function followWorkers(registration: ServiceWorkerRegistration, { changed, waits }: Heard): void {
  const look = () => {
    if (registration.waiting && registration.active) waits();
  };
  const follow = () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') look();
      if (worker.state === 'activated') changed();
    });
  };
  registration.addEventListener('updatefound', follow);
  follow();
  look();
}

const answersWithinMs = 10_000;
const restsWithinMs = 2000;

/** The worker looks for itself: what it says is of this moment. One that does not answer is as good as none. */
async function countMissing(): Promise<number | null> {
  const registration = await navigator.serviceWorker?.getRegistration();
  const worker = registration?.active;
  if (!worker) return null;
  const said = (await ask(worker, 'COUNT_MISSING', answersWithinMs)) as { readonly missing?: unknown } | null;
  return typeof said?.missing === 'number' ? said.missing : null;
}

/** Null where it does not answer in time: an older one may not know the question. */
function ask(worker: ServiceWorker, type: string, withinMs: number): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(null), withinMs);
    port1.onmessage = ({ data }) => {
      clearTimeout(late);
      resolve(data);
    };
    worker.postMessage({ type }, [port2]);
  });
}

type ScriptUrls = { createScriptURL(url: string): string };
type TrustedTypes = { createPolicy(name: string, rules: ScriptUrls): ScriptUrls };

/** The one script address that the app makes: Trusted Types let nothing else through. */
function scriptUrl(): string {
  const { trustedTypes } = window as { readonly trustedTypes?: TrustedTypes };
  return trustedTypes?.createPolicy('app', { createScriptURL: () => '/sw.js' }).createScriptURL('') ?? '/sw.js';
}
