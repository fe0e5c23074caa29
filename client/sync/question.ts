import { effect, type Signal, signal } from '@preact/signals';
import type { Answer, getJson } from './api.ts';

/** Grows whenever the server may have something new to say: whoever shows an answer of it then asks again. */
export const serverChanges = signal(0);

/** A stream of changes has begun, and the log had this length. What was answered before the log was so long is asked for again. */
export type Began = { readonly position: number };
export const streamBegan = signal<Began | null>(null);

export type Refusal = Extract<Answer<unknown>, { ok: false }>;

/** The last good answer stays while the next one is under way, and when the next one is a refusal. */
export type Latest<T> = {
  readonly value: T | null;
  /** The path that `value` answers. */
  readonly answered: string | null;
  readonly refusal: Refusal | null;
  readonly isWaiting: boolean;
  /** How long the log was when `value` was given. */
  readonly position?: number | undefined;
};

export type Ask = typeof getJson;
export type Schema<T> = Parameters<typeof getJson<T>>[1];

export type Question<T> = {
  readonly latest: Signal<Latest<T>>;
  /** Asks for `path`. An answer is shown where no later one has come, and dropped where another path was asked for since. */
  ask(path: string, schema: Schema<T>): void;
  /** Whether the answer may be older than what the stream begins with; asked for again, it is not. */
  isBehind(began: Began | null): boolean;
  /** Drops what is still to come. */
  leave(): void;
};

/** `isWaiting`: whether the first question follows at once. */
export function makeQuestion<T>(ask: Ask, isWaiting: boolean): Question<T> {
  const latest = signal<Latest<T>>({ value: null, answered: null, refusal: null, isWaiting });
  let wanted: string | null = null;
  let [asked, shown] = [0, 0];
  let askedUnder: Began | null = null;
  return {
    latest,
    ask(path, schema) {
      const turn = ++asked;
      wanted = path;
      askedUnder = streamBegan.peek();
      latest.value = { ...latest.peek(), isWaiting: true };
      void ask(path, schema).then((answer) => {
        if (path !== wanted || turn < shown) return;
        shown = turn;
        const isWaiting = turn < asked;
        const { value, answered } = latest.peek();
        latest.value = answer.ok
          ? { value: answer.value, answered: path, refusal: null, isWaiting, position: answer.position }
          : { value, answered, refusal: answer, isWaiting };
      });
    },
    isBehind(began) {
      const { isWaiting, position = -1 } = latest.value;
      return began !== null && began !== askedUnder && asked > 0 && !isWaiting && position < began.position;
    },
    leave() {
      wanted = null;
    },
  };
}

const onPage = new Set<Signal<Latest<unknown>>>();

/** Says that a page shows this answer; gives what says that it does no more. */
export function keepShown(latest: Signal<Latest<unknown>>): () => void {
  onPage.add(latest);
  return () => onPage.delete(latest);
}

/** When nothing that the page shows is under way. */
export function answersAreIn(): Promise<void> {
  return new Promise((resolve) => {
    const end = effect(() => {
      if ([...onPage].some(({ value }) => value.isWaiting)) return;
      resolve();
      queueMicrotask(() => end());
    });
  });
}
