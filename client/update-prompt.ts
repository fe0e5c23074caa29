import { type ReadonlySignal, signal } from '@preact/signals';
import { Workbox } from 'workbox-window';

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

/** Keeps the app on the phone and asks before it is renewed; nothing reloads by itself. */
export function watchForUpdates(): UpdatePrompt {
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

  const workbox = new Workbox(scriptUrl());
  const isFirstVisit = navigator.serviceWorker.controller === null;
  let isControlled = !isFirstVisit;
  let isAsked = false;
  workbox.addEventListener('activated', () => {
    changes.value++;
  });
  workbox.addEventListener('waiting', () => {
    if (isAsked) workbox.messageSkipWaiting();
    else state.value = 'waiting';
  });
  // Beware: workbox's own `isUpdate` is about the first worker of a page, and false for all that follow it.
  workbox.addEventListener('controlling', () => {
    if (isAsked) location.reload();
    else if (isControlled) state.value = 'taken';
    isControlled = true;
  });
  void navigator.serviceWorker.ready.then(() => {
    changes.value++;
  });
  // Without it the app works on; only the copy for use without a network is missing, which the status page shows.
  workbox.register({ immediate: true }).catch(() => undefined);

  return {
    ...prompt,
    take() {
      if (state.value === 'taken') return location.reload();
      isAsked = true;
      workbox.messageSkipWaiting();
    },
    async renew() {
      isAsked = true;
      const registration = await navigator.serviceWorker.getRegistration();
      await registration?.update().catch(() => undefined);
      if (registration?.waiting) workbox.messageSkipWaiting();
      else if (!registration?.installing) location.reload();
    },
  };
}

const answerWithinMs = 10_000;

/** The worker looks for itself: what it says is of this moment. One that does not answer is as good as none. */
async function countMissing(): Promise<number | null> {
  const registration = await navigator.serviceWorker?.getRegistration();
  const worker = registration?.active;
  if (!worker) return null;
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(null), answerWithinMs);
    port1.onmessage = ({ data }) => {
      clearTimeout(late);
      resolve(typeof data?.missing === 'number' ? data.missing : null);
    };
    worker.postMessage({ type: 'COUNT_MISSING' }, [port2]);
  });
}

type ScriptUrls = { createScriptURL(url: string): string };
type TrustedTypes = { createPolicy(name: string, rules: ScriptUrls): ScriptUrls };

/** The one script address that the app makes: Trusted Types let nothing else through. */
function scriptUrl(): string {
  const { trustedTypes } = window as { readonly trustedTypes?: TrustedTypes };
  return trustedTypes?.createPolicy('app', { createScriptURL: () => '/sw.js' }).createScriptURL('') ?? '/sw.js';
}
