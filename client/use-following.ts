import { useEffect, useState } from 'preact/hooks';
import type { Timer } from './clock.ts';
import { isServerThere, openChangeStream } from './sync/change-stream.ts';
import { type Following, followServer } from './sync/follow-server.ts';
import { answersAreIn, serverChanges, streamBegan } from './sync/question.ts';

/** For answers that are long in coming the page does not stay deaf. */
const answersPatienceMs = 3000;

/**
 * Listens to the server while the page is in view; a hidden tab would take one of the browser's few connections. It begins when the
 * page's answers are in: what was answered from a log as long as it then is need not be asked for again.
 */
export function useFollowing(timer: Timer): Following {
  const [following, setFollowing] = useState<Following>('beginning');
  useEffect(() => {
    let leave = () => {};
    let isBegun = false;
    const follow = () => {
      isBegun = true;
      leave();
      if (document.visibilityState === 'hidden') return;
      const follower = followServer({
        open: openChangeStream,
        ask: isServerThere,
        onBegin: (position) => {
          streamBegan.value = { position };
        },
        onChange: () => {
          serverChanges.value++;
        },
        timer,
      });
      const unsubscribe = follower.following.subscribe(setFollowing);
      addEventListener('online', follower.wake);
      leave = () => {
        removeEventListener('online', follower.wake);
        unsubscribe();
        follower.leave();
      };
    };
    const begin = () => {
      timer.clear(alarm);
      if (!isBegun) follow();
    };
    let alarm = timer.set(0, () => {
      // What the page asks is under way by now.
      void answersAreIn().then(begin);
      alarm = timer.set(answersPatienceMs, begin);
    });
    document.addEventListener('visibilitychange', follow);
    return () => {
      isBegun = true;
      timer.clear(alarm);
      document.removeEventListener('visibilitychange', follow);
      leave();
    };
  }, [timer]);
  return following;
}
