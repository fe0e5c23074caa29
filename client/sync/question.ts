import { effect, type Signal, signal } from '@preact/signals';
import type { Answer, getJson } from './api.ts';

/** Grows whenever the server may have something new to say: whoever shows an answer of it then asks again. */
export const serverChanges = signal(0);

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
  /** Asks for `path`, and gives what drops the answer should it come after a later question. */
  ask(path: string, schema: Schema<T>): () => void;
};

/** `isWaiting`: whether the first question follows at once. */
export function makeQuestion<T>(ask: Ask, isWaiting: boolean): Question<T> {
  const latest = signal<Latest<T>>({ value: null, answered: null, refusal: null, isWaiting });
  return {
    latest,
    ask(path, schema) {
      let isOvertaken = false;
      latest.value = { ...latest.peek(), isWaiting: true };
      void ask(path, schema).then((answer) => {
        if (isOvertaken) return;
        const { value, answered } = latest.peek();
        latest.value = answer.ok
          ? { value: answer.value, answered: path, refusal: null, isWaiting: false, position: answer.position }
          : { value, answered, refusal: answer, isWaiting: false };
      });
      return () => {
        isOvertaken = true;
      };
    },
  };
}

const shown = new Set<Signal<Latest<unknown>>>();

/** Says that a page shows this answer; gives what says that it does no more. */
export function keepShown(latest: Signal<Latest<unknown>>): () => void {
  shown.add(latest);
  return () => shown.delete(latest);
}

/**
 * When nothing that the page shows is under way any more: the length that the log had for the oldest of its answers, and null
 * where one of them does not say.
 */
export function answersAreIn(): Promise<number | null> {
  return new Promise((resolve) => {
    let isIn = false;
    const end = effect(() => {
      const answers = [...shown].map(({ value }) => value);
      if (isIn || answers.some(({ isWaiting }) => isWaiting)) return;
      isIn = true;
      const asked = answers.filter(({ answered, refusal }) => answered !== null || refusal !== null);
      const oldest = Math.min(...asked.map(({ position }) => position ?? Number.NaN));
      resolve(Number.isFinite(oldest) ? oldest : null);
      queueMicrotask(() => end());
    });
  });
}
