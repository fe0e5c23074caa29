import { useEffect } from 'preact/hooks';
import { isUntouched, restarted } from '../../db/draft.ts';
import { paused, resumed } from '../../db/draft-time.ts';
import { usePhone } from '../../phone.ts';
import type { CountSession } from './count-session.ts';
import type { Stopwatch } from './stopwatch.ts';

/** The stopwatch runs while the page is in view and the count is not paused; a pause is on the disk, and outlives the app. */
export function useClockOfCount(session: CountSession, stopwatch: Stopwatch) {
  const { now } = usePhone().clock;
  useEffect(() => {
    const follow = () => {
      const draft = session.draft.peek();
      const isSeen = document.visibilityState === 'visible';
      if (isSeen && draft?.pausedAt === undefined) return stopwatch.resume();
      stopwatch.pause();
      // The time in view up to now is kept, should the app be ended while nobody looks.
      if (!isSeen && draft && !isUntouched(draft)) session.change((before) => ({ ...before }));
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => document.removeEventListener('visibilitychange', follow);
  }, [session, stopwatch]);
  return {
    pause() {
      stopwatch.pause();
      const at = now();
      session.change((draft) => paused(draft, at));
    },
    goOn() {
      stopwatch.resume();
      const at = now();
      session.change((draft) => resumed(draft, at));
    },
    restart() {
      stopwatch.restart();
      const at = now();
      session.change((draft) => restarted(draft, at));
    },
  };
}
