import { useEffect, useState } from 'preact/hooks';
import { getJson } from './sync/api.ts';
import { keepShown, type Latest, makeQuestion, type Schema, serverChanges } from './sync/question.ts';

/** Asks for `path` whenever it changes; null asks for nothing. An answer that was overtaken by a later question is dropped. */
export function useAnswer<T>(path: string | null, schema: Schema<T>): Latest<T> & { retry(): void } {
  const [question] = useState(() => makeQuestion<T>(getJson, path !== null));
  const [attempt, setAttempt] = useState(0);
  const change = serverChanges.value;
  useEffect(() => keepShown(question.latest), [question]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt, or news from the server, asks the same again
  useEffect(() => (path === null ? undefined : question.ask(path, schema)), [path, schema, attempt, change]);
  return { ...question.latest.value, retry: () => setAttempt((before) => before + 1) };
}
