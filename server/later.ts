/** A timer as a dependency: main.ts passes the machine's own. Gives a function that calls it off. */
export type Later = (callback: () => void, delayMs: number) => () => void;

export const later: Later = (callback, delayMs) => {
  const timer = setTimeout(callback, delayMs);
  return () => clearTimeout(timer);
};
