import { useEffect, useState } from 'preact/hooks';
import { usePhone } from '../../phone.ts';

type Seldom = typeof import('./seldom-sheet.tsx');

/** The pads come first, on a slow phone too. */
const afterMs = 400;

/** What is wanted now and then, fetched once the count is on the screen; null until it is here, also without a network. */
export function useSeldom(): Seldom | null {
  const { timer } = usePhone();
  const [seldom, setSeldom] = useState<Seldom | null>(null);
  useEffect(() => {
    const fetchIt = () => void import('./seldom-sheet.tsx').then(setSeldom, () => undefined); // no count needs it
    const alarm = timer.set(afterMs, fetchIt);
    return () => timer.clear(alarm);
  }, [timer]);
  return seldom;
}
