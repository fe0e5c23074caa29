import { useEffect, useState } from 'preact/hooks';

type Seldom = typeof import('./seldom-sheet.tsx');

/** What is wanted now and then, fetched once the count is on the screen; null until it is here, also without a network. */
export function useSeldom(): Seldom | null {
  const [seldom, setSeldom] = useState<Seldom | null>(null);
  useEffect(() => {
    import('./seldom-sheet.tsx').then(setSeldom, () => undefined); // nothing that a count needs is among it
  }, []);
  return seldom;
}
