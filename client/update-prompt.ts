import { type ReadonlySignal, signal } from '@preact/signals';
import { Workbox } from 'workbox-window';

/** `ready`: everything is on the phone, said once. `waiting`: a new version is there and asks. `taken`: another tab took it. */
export type UpdateState = 'quiet' | 'ready' | 'waiting' | 'taken';

export type UpdatePrompt = {
  readonly state: ReadonlySignal<UpdateState>;
  /** The whole app is on the phone. */
  readonly isPrecached: ReadonlySignal<boolean>;
  take(): void;
  /** For a page that is too old to work: fetches what is newest and starts it. */
  renew(): void;
  dismiss(): void;
};

/** Keeps the app on the phone and asks before it is renewed; nothing reloads by itself. */
export function watchForUpdates(): UpdatePrompt {
  const state = signal<UpdateState>('quiet');
  const isPrecached = signal(false);
  const prompt = {
    state,
    isPrecached,
    dismiss: () => {
      state.value = 'quiet';
    },
  };
  if (!('serviceWorker' in navigator)) return { ...prompt, take: () => undefined, renew: () => location.reload() };

  const workbox = new Workbox(scriptUrl());
  const isFirstVisit = navigator.serviceWorker.controller === null;
  let isControlled = !isFirstVisit;
  let isReadySaid = false;
  let isAsked = false;
  workbox.addEventListener('activated', () => {
    isPrecached.value = true;
    if (isFirstVisit && !isReadySaid) state.value = 'ready';
    isReadySaid = true;
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
    isPrecached.value = true;
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

type ScriptUrls = { createScriptURL(url: string): string };
type TrustedTypes = { createPolicy(name: string, rules: ScriptUrls): ScriptUrls };

/** The one script address that the app makes: Trusted Types let nothing else through. */
function scriptUrl(): string {
  const { trustedTypes } = window as { readonly trustedTypes?: TrustedTypes };
  return trustedTypes?.createPolicy('app', { createScriptURL: () => '/sw.js' }).createScriptURL('') ?? '/sw.js';
}
