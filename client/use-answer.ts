import { useEffect, useState } from 'preact/hooks';
import { firstDrawn } from './drawn.ts';
import { getJson } from './sync/api.ts';
import { keepShown, type Latest, makeQuestion, type Schema, serverChanges, streamBegan } from './sync/question.ts';

/** Asks for `path` whenever it changes; null asks for nothing. */
export function useAnswer<T>(path: string | null, schema: Schema<T>): Latest<T> & { retry(): void } {
  const [question] = useState(() => makeQuestion<T>(getJson, path !== null));
  const [attempt, setAttempt] = useState(0);
  const change = serverChanges.value;
  const isBehind = question.isBehind(streamBegan.value);
  useEffect(() => keepShown(question.latest), [question]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt, or news from the server, asks the same again
  useEffect(() => {
    if (path === null) return;
    let isLeft = false;
    void firstDrawn().then(() => {
      if (!isLeft) question.ask(path, schema);
    });
    return () => {
      isLeft = true;
      question.leave();
    };
  }, [path, schema, attempt, change]);
  useEffect(() => {
    if (isBehind && path !== null) question.ask(path, schema);
  }, [isBehind, question, path, schema]);
  return { ...question.latest.value, retry: () => setAttempt((before) => before + 1) };
}
