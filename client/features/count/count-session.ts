import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Draft, DraftChange } from '../../db/draft.ts';
import type { Stopwatch } from './stopwatch.ts';

export type CountSession = {
  /** What is on the disk; with a failing storage also what waits to be written, so that no number leaves the screen. */
  readonly draft: ReadonlySignal<Draft | undefined>;
  readonly isFailing: ReadonlySignal<boolean>;
  change(change: DraftChange): void;
  /** Resolves when every change is on the disk; rejects when the storage does not take them. */
  settle(): Promise<void>;
};

type Deps = {
  /** The draft as it is on the disk, or undefined once it is gone. */
  readonly kept: ReadonlySignal<Draft | undefined>;
  write(change: DraftChange): Promise<Draft | undefined>;
  readonly stopwatch: Stopwatch;
};

/** One count under way: every change is written by itself and in order, and shown when it is on the disk. */
export function openCountSession({ kept, write, stopwatch }: Deps): CountSession {
  const waiting = signal<readonly DraftChange[]>([]);
  const isFailing = signal(false);
  let writing: Promise<void> | null = null;

  const drain = async () => {
    try {
      for (let next = waiting.value[0]; next; next = waiting.value[0]) {
        await write(next);
        waiting.value = waiting.value.slice(1);
      }
      isFailing.value = false;
    } catch (error) {
      isFailing.value = true;
      throw error;
    }
  };
  const settle = () => {
    writing ??= drain().finally(() => {
      writing = null;
    });
    return writing;
  };

  return {
    draft: computed(() => {
      const draft = kept.value;
      return draft && isFailing.value ? waiting.value.reduce((before, change) => change(before), draft) : draft;
    }),
    isFailing,
    settle,
    change(change) {
      const elapsedMs = stopwatch.elapsedMs();
      const timed: DraftChange = (draft) => ({ ...change(draft), activeMs: Math.max(draft.activeMs, elapsedMs) });
      waiting.value = [...waiting.value, timed];
      settle().catch(() => undefined); // `isFailing` tells it
    },
  };
}
