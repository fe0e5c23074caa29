import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { changed, type Draft, type DraftChange, once } from '../../db/draft.ts';
import type { Stopwatch } from './stopwatch.ts';

export type CountSession = {
  /** What is on the disk; with a failing storage also what waits to be written, so that no number leaves the screen. */
  readonly draft: ReadonlySignal<Draft | undefined>;
  readonly isFailing: ReadonlySignal<boolean>;
  /** Whether the reserve copy has what is shown. */
  readonly isReserved: ReadonlySignal<boolean>;
  change(change: DraftChange): void;
  /** Resolves when every change is on the disk; rejects when the storage does not take them. */
  settle(): Promise<void>;
};

type Deps = {
  /** The draft as it is on the disk, or undefined once it is gone. */
  readonly kept: ReadonlySignal<Draft | undefined>;
  write(change: DraftChange): Promise<Draft | undefined>;
  /** Puts the draft as it is to be into the reserve copy, at once. */
  reserve(draft: Draft): boolean;
  /** Names this page among those that work at the draft. */
  readonly page: string;
  readonly stopwatch: Stopwatch;
};

/**
 * One count under way: every change goes to the reserve copy at once, is written by itself and in order, and is shown
 * when it is on the disk.
 */
export function openCountSession({ kept, write, reserve, page, stopwatch }: Deps): CountSession {
  const waiting = signal<readonly DraftChange[]>([]);
  const isFailing = signal(false);
  const isReserved = signal(false);
  let changes = 0;
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

  const ahead = (draft: Draft) => waiting.value.reduce(changed, draft);

  return {
    draft: computed(() => (kept.value && isFailing.value ? ahead(kept.value) : kept.value)),
    isFailing,
    isReserved,
    settle,
    change(change) {
      const elapsedMs = stopwatch.elapsedMs();
      const timed: DraftChange = (draft) => ({ ...change(draft), activeMs: Math.max(draft.activeMs, elapsedMs) });
      waiting.value = [...waiting.value, once(page, ++changes, timed)];
      const draft = kept.peek();
      isReserved.value = draft !== undefined && reserve(ahead(draft));
      settle().catch(() => undefined); // `isFailing` tells it
    },
  };
}
