import { type ReadonlySignal, signal } from '@preact/signals';
import type { Timer } from '../clock.ts';

/** How a screen hears of changes. `silent`: neither the stream nor an ordinary call gets through. */
export type Following = 'beginning' | 'live' | 'polling' | 'silent';

export type Hearing = {
  changed(position: number): void;
  beat(): void;
  cut(): void;
};

export type FollowDeps = {
  /** Opens the stream, and gives what closes it. */
  open(hearing: Hearing): () => void;
  /** Whether the server answers an ordinary call. */
  ask(): Promise<boolean>;
  /** The first word of each stream: how long the log is. */
  onBegin(position: number): void;
  onChange(): void;
  readonly timer: Timer;
};

export type Follower = {
  readonly following: ReadonlySignal<Following>;
  /** The network is back: what is cut is tried now. */
  wake(): void;
  leave(): void;
};

/** The server says a word every 20 seconds: after this silence the network is gone, whatever the browser believes. */
const deafAfterMs = 45_000;
/** While the stream is cut: how often the screens ask, and the stream is tried again. */
const pollEveryMs = 5000;
/** Many phones may push at once: their news is asked for together. */
const gatherMs = 1000;

export function followServer({ open, ask, onBegin, onChange, timer }: FollowDeps): Follower {
  const following = signal<Following>('beginning');
  const alarms = { deaf: 0, poll: 0 };
  const set = (name: keyof typeof alarms, afterMs: number, run: () => void) => {
    timer.clear(alarms[name]);
    alarms[name] = timer.set(afterMs, run);
  };
  const news = gather(onChange, timer);
  let close: (() => void) | null = null;
  let isLive = false;
  let isLeft = false;

  const connect = () => {
    let isFirst = true;
    const live = () => {
      isLive = true;
      following.value = 'live';
      timer.clear(alarms.poll);
      set('deaf', deafAfterMs, cut);
    };
    close = open({
      beat: live,
      cut,
      changed: (position) => {
        live();
        if (isFirst) onBegin(position);
        else news.tell();
        isFirst = false;
      },
    });
  };
  const cut = () => {
    close?.();
    close = null;
    isLive = false;
    timer.clear(alarms.deaf);
    set('poll', pollEveryMs, retry);
    void poll();
  };
  const retry = () => {
    if (close === null) connect();
    set('poll', pollEveryMs, retry);
    void poll();
  };
  const poll = async () => {
    const isThere = await ask();
    if (isLeft || isLive) return;
    following.value = isThere ? 'polling' : 'silent';
    if (isThere) news.tell();
  };

  connect();
  set('poll', pollEveryMs, retry);
  return {
    following,
    wake() {
      if (!isLive) retry();
    },
    leave() {
      isLeft = true;
      close?.();
      news.stop();
      for (const alarm of Object.values(alarms)) timer.clear(alarm);
    },
  };
}

/** The first news at once, what comes in the second after it together at its end. */
function gather(onChange: () => void, timer: Timer) {
  let alarm = 0;
  let isWaiting = false;
  let hasMore = false;
  const tell = () => {
    hasMore = isWaiting;
    if (isWaiting) return;
    isWaiting = true;
    alarm = timer.set(gatherMs, () => {
      isWaiting = false;
      if (hasMore) tell();
    });
    onChange();
  };
  return { tell, stop: () => timer.clear(alarm) };
}
