import { useEffect, useState } from 'preact/hooks';

/** How many months are drawn: the first at once, one more with each frame, so that no press waits for a whole season. */
export function useMonthByMonth(months: number): number {
  const [drawn, setDrawn] = useState(1);
  useEffect(() => {
    if (drawn >= months) return;
    const frame = requestAnimationFrame(() => setDrawn(drawn + 1));
    return () => cancelAnimationFrame(frame);
  }, [drawn, months]);
  return drawn;
}
