import '@digdir/designsystemet-css/button.css';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/practice.css';
import './styles/designsystemet.css';
import './styles/base.css';
import './ui/button.css';
import './ui/field.css';
import './styles/themes.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { App, fetchScreen } from './app.tsx';
import { BootFailure } from './boot-failure.tsx';
import type { Timer } from './clock.ts';
import { type Buckets, reserveBucket } from './db/buckets.ts';
import { makeKeptMirror } from './db/kept-mirror.ts';
import { makeMirror } from './db/mirror.ts';
import { drawn } from './drawn.ts';
import { invitation, takeInvitation } from './features/enrol/invitation.ts';
import { bringLetters, bringManifest, prepareFirstScreen } from './first-screen.ts';
import { language, speak } from './i18n/language.ts';
import { keepInstallOffer } from './install-offer.ts';
import { nextTask } from './next-task.ts';
import { watchReadiness } from './readiness.ts';
import { type Platform, startPhone } from './start-phone.ts';
import { applyTheme } from './ui/theme.ts';
import { watchForUpdates } from './update-prompt.ts';

const root = document.getElementById('app')!;

const timer: Timer = {
  set: (afterMs, run) => window.setTimeout(run, afterMs),
  clear: (alarm) => window.clearTimeout(alarm),
};

function openReserve(): Pick<Platform, 'mirror' | 'recall'> {
  const shelf = () => localStorage;
  const { storageBuckets } = navigator as { readonly storageBuckets?: Buckets };
  if (!storageBuckets) return { mirror: makeMirror(shelf) };
  return makeKeptMirror(shelf, {
    isThere: async () => (await storageBuckets.keys()).includes(reserveBucket),
    load: () => import('./db/bucket-keeper.ts').then(({ openKeeper }) => openKeeper(shelf, storageBuckets, timer)),
    timer,
  });
}

const platform: Platform = {
  app: __APP_VERSION__,
  clock: { now: () => Date.now(), elapsed: () => performance.now() },
  timer,
  ...openReserve(),
  random: () => Math.random(),
  randomBytes: () => crypto.getRandomValues(new Uint8Array(16)),
  async hash(text) {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  },
  tick: () => void navigator.vibrate?.(12),
  persist: async () => (await navigator.storage?.persist?.()) ?? false,
  otherTabs: new BroadcastChannel('sommertelling'),
};

const remembered = platform.mirror.readSettings();
// Before the database is asked: a dark street sees no white flash.
applyTheme(remembered?.theme ?? 'system');

keepInstallOffer(window);

async function start(): Promise<void> {
  const starting = startPhone(platform);
  const isOnPhone = Boolean(navigator.serviceWorker?.controller);
  if (isOnPhone) platform.timer.set(0, () => bringLetters(document.documentElement));
  if (remembered?.person) prepareFirstScreen(platform.clock.now(), platform.timer);
  const [phone] = await Promise.all([starting, fetchScreen(location.pathname)]);
  await nextTask();
  effect(() => applyTheme(phone.settings.value.theme));
  effect(() => {
    document.documentElement.lang = language.value;
  });
  await speak(phone.settings.value.language);
  effect(() => void speak(phone.settings.value.language));
  takeInvitation(location, history);
  const updates = watchForUpdates(drawn);
  render(<App phone={phone} updates={updates} />, root);
  await drawn();
  bringLetters(document.documentElement);
  bringManifest(document.head);
  watchReadiness(phone, updates, document);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') phone.wake();
  });
  addEventListener('online', phone.wake);
  phone.nudge();
  // A wiped storage may have left the cookie: then the server still knows whose phone this is.
  if (phone.settings.value.person === null && !invitation.value) await phone.fetchPlan().then(phone.nudge);
}

start().catch(async (error: unknown) => {
  const { mirror, hash, recall } = platform;
  await recall?.();
  await speak(mirror.readSettings()?.language ?? language.value);
  const { renew } = watchForUpdates(drawn);
  render(<BootFailure error={error} mirror={mirror} hash={hash} renew={renew} />, root);
  bringLetters(document.documentElement);
});
