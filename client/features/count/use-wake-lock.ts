import { useEffect } from 'preact/hooks';

/** The screen stays on while somebody counts, where the phone can. It lets go by itself whenever the page is hidden. */
export function useWakeLock(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted || !('wakeLock' in navigator)) return;
    let held: Promise<WakeLockSentinel | null> = Promise.resolve(null);
    const hold = () => {
      if (document.visibilityState !== 'visible') return;
      held = navigator.wakeLock.request('screen').catch(() => null); // refused, as with little battery left: it dims
    };
    hold();
    document.addEventListener('visibilitychange', hold);
    return () => {
      document.removeEventListener('visibilitychange', hold);
      void held.then((lock) => lock?.release());
    };
  }, [isWanted]);
}
