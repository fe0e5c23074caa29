import { useEffect, useState } from 'preact/hooks';
import type { Timer } from './clock.ts';
import { isServerThere, openChangeStream } from './sync/change-stream.ts';
import { type Following, followServer } from './sync/follow-server.ts';
import { answersAreIn, serverChanges } from './sync/question.ts';

/** For answers that are long in coming the page does not stay deaf. */
const answersPatienceMs = 3000;

/**
 * Listens to the server while the page is in view; a hidden tab would take one of the browser's few connections. It begins when the
 * page's answers are in: so it knows whether the log has grown since they were given, and need not ask for all of them again.
 */
export function useFollowing(timer: Timer): Following {
  const [following, setFollowing] = useState<Following>('beginning');
  useEffect(() => {
    let leave = () => {};
    let known: number | null = null;
    let isLeft = false;
    let isBegun = false;
    const follow = () => {
      isBegun = true;
      leave();
      if (document.visibilityState === 'hidden') return;
      const follower = followServer({
        open: openChangeStream,
        ask: isServerThere,
        onChange: () => {
          serverChanges.value++;
        },
        timer,
        known,
      });
      const unsubscribe = follower.following.subscribe(setFollowing);
      leave = () => {
        unsubscribe();
        known = follower.position();
        follower.leave();
      };
    };
    const begin = (position: number | null) => {
      timer.clear(alarm);
      if (isLeft || isBegun) return;
      known = position;
      follow();
    };
    let alarm = timer.set(0, () => {
      // What the page asks is under way by now.
      void answersAreIn().then(begin);
      alarm = timer.set(answersPatienceMs, () => begin(null));
    });
    document.addEventListener('visibilitychange', follow);
    return () => {
      isLeft = true;
      timer.clear(alarm);
      document.removeEventListener('visibilitychange', follow);
      leave();
    };
  }, [timer]);
  return following;
}
