import { useEffect, useState } from 'preact/hooks';
import { type Answer, getJson } from './api.ts';
import { serverChanges } from './server-changes.ts';

export type Refusal = Extract<Answer<unknown>, { ok: false }>;

/** The last good answer stays while the next one is under way, and when the next one is a refusal. */
export type Latest<T> = {
  readonly value: T | null;
  /** The question that `value` answers. */
  readonly answered: string | null;
  readonly refusal: Refusal | null;
  readonly isWaiting: boolean;
};

/** Asks for `path` whenever it changes; null asks for nothing. An answer that was overtaken by a later question is dropped. */
export function useAnswer<T>(
  path: string | null,
  schema: Parameters<typeof getJson<T>>[1],
): Latest<T> & { retry(): void } {
  const [latest, setLatest] = useState<Latest<T>>({
    value: null,
    answered: null,
    refusal: null,
    isWaiting: path !== null,
  });
  const [attempt, setAttempt] = useState(0);
  const change = serverChanges.value;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt, or news from the server, asks the same again
  useEffect(() => {
    if (path === null) return;
    let isOvertaken = false;
    setLatest((before) => ({ ...before, isWaiting: true }));
    void getJson(path, schema).then((answer) => {
      if (isOvertaken) return;
      setLatest(({ value, answered }) =>
        answer.ok
          ? { value: answer.value, answered: path, refusal: null, isWaiting: false }
          : { value, answered, refusal: answer, isWaiting: false },
      );
    });
    return () => {
      isOvertaken = true;
    };
  }, [path, schema, attempt, change]);
  return { ...latest, retry: () => setAttempt((before) => before + 1) };
}
