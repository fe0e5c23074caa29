import { type ReadonlySignal, signal } from '@preact/signals';
import { maxEventsInPush } from '#shared/sync/push-limits.ts';
import type { Timer } from '../clock.ts';
import { longestWaitMs, retryAfterMs } from './back-off.ts';
import { type PushRoundDeps, pushRound, type RoundEnd } from './push-round.ts';

/** Whether the last attempt reached the server. It says nothing about a count: that is pending or stored, nothing else. */
export type Contact = 'untried' | 'reached' | 'not_reached' | 'not_enrolled';

export type PushLoop = {
  readonly contact: ReadonlySignal<Contact>;
  /** Something may have changed here: a save, a start. */
  nudge(): void;
  /** The network came back, or the page came into view: what is under way began before, and its failure says nothing of now. */
  wake(): void;
  /** A person asked: goes even when the server had asked to wait. */
  sendNow(): Promise<void>;
};

export type PushLoopDeps = PushRoundDeps & {
  readonly timer: Timer;
  random(): number;
  /** Nobody's phone has nobody to push for: it keeps what it holds, and asks nothing. */
  isEnrolled(): boolean;
  /** After each round that reached the server, with the name of the plan that it has. */
  onRef(ref: string): void;
  onChange(): Promise<void>;
};

const longestObeyedMs = 60 * 60_000;

/** Pushes for ever: after a failure again with growing patience, after success once in a while as a sign of life. */
export function makePushLoop(deps: PushLoopDeps): PushLoop {
  const contact = signal<Contact>('untried');
  const parked = new Set<string>();
  let running: Promise<void> | null = null;
  let [isNudged, isWoken] = [false, false];
  let failures = 0;
  let firstBatch = maxEventsInPush;
  let notBefore = 0;
  let alarm: number | null = null;

  const rest = (afterMs: number) => {
    if (alarm !== null) deps.timer.clear(alarm);
    alarm = deps.timer.set(afterMs, nudge);
  };
  const push = async () => {
    try {
      let end: RoundEnd;
      do {
        [isNudged, isWoken] = [false, false];
        end = await attempt(deps, parked, firstBatch);
        // A network too thin for a full batch within the time limit would otherwise never take one.
        firstBatch = end.kind === 'no_answer' ? Math.max(1, Math.floor(firstBatch / 2)) : maxEventsInPush;
        contact.value = toContact(end, contact.value);
        if (end.kind === 'all_received') deps.onRef(end.ref);
        failures = end.kind === 'all_received' ? 0 : failures + 1;
        const asked = end.kind === 'asked_to_wait' ? Math.min(end.afterMs ?? 0, longestObeyedMs) : 0;
        notBefore = deps.clock.now() + asked;
        rest(failures === 0 ? longestWaitMs : asked + retryAfterMs(failures, deps.random));
      } while ((isNudged && failures === 0) || (isWoken && end.kind === 'no_answer'));
    } finally {
      // In one go with the last look at the nudges: whoever nudges from now on begins anew.
      running = null;
    }
  };
  const start = async () => {
    if (!deps.isEnrolled()) return;
    running ??= push();
    await running;
  };
  const nudge = () => {
    const waitMs = notBefore - deps.clock.now();
    if (running) isNudged = true;
    else if (waitMs > 0 && waitMs <= longestObeyedMs) rest(waitMs);
    else void start();
  };
  const wake = () => {
    isWoken = running !== null;
    nudge();
  };
  return { contact, nudge, wake, sendNow: start };
}

/** A storage that fails makes an attempt that failed: it is made again, and never ends the loop. */
async function attempt(deps: PushLoopDeps, parked: Set<string>, firstBatch: number): Promise<RoundEnd> {
  try {
    const end = await pushRound(deps, parked, firstBatch);
    await deps.onChange();
    return end;
  } catch {
    return { kind: 'no_answer' };
  }
}

/** A phone that was shut out stays so until the server says otherwise: a network that is lost proves nothing. */
function toContact(end: RoundEnd, before: Contact): Contact {
  if (end.kind === 'not_enrolled') return 'not_enrolled';
  if (end.kind === 'all_received' || end.kind === 'not_taken') return 'reached';
  return before === 'not_enrolled' ? before : 'not_reached';
}
