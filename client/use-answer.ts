import { useEffect, useState } from 'preact/hooks';
import { firstDrawn } from './drawn.ts';
import { getJson } from './sync/api.ts';
import { keepShown, type Latest, makeQuestion, type Schema, serverChanges } from './sync/question.ts';

/** Asks for `path` whenever it changes; null asks for nothing. An answer that was overtaken by a later question is dropped. */
export function useAnswer<T>(path: string | null, schema: Schema<T>): Latest<T> & { retry(): void } {
  const [question] = useState(() => makeQuestion<T>(getJson, path !== null));
  const [attempt, setAttempt] = useState(0);
  const change = serverChanges.value;
  useEffect(() => keepShown(question.latest), [question]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt, or news from the server, asks the same again
  useEffect(() => {
    if (path === null) return;
    let leave: (() => void) | null = () => {};
    void firstDrawn().then(() => {
      if (leave) leave = question.ask(path, schema);
    });
    return () => {
      leave?.();
      leave = null;
    };
  }, [path, schema, attempt, change]);
  return { ...question.latest.value, retry: () => setAttempt((before) => before + 1) };
}
