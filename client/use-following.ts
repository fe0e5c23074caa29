import { useEffect, useState } from 'preact/hooks';
import type { Timer } from './clock.ts';
import { isServerThere, openChangeStream } from './sync/change-stream.ts';
import { type Following, followServer } from './sync/follow-server.ts';
import { serverChanges } from './sync/question.ts';

/** What was heard on the last page is known on the next one. */
let known: number | null = null;

/** Listens to the server while the page is in view; a hidden tab would take one of the browser's few connections. */
export function useFollowing(timer: Timer): Following {
  const [following, setFollowing] = useState<Following>('beginning');
  useEffect(() => {
    let leave = () => {};
    const follow = () => {
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
    // A task of its own: opening the stream takes as long as all else that a page asks for.
    const alarm = timer.set(0, follow);
    document.addEventListener('visibilitychange', follow);
    return () => {
      timer.clear(alarm);
      document.removeEventListener('visibilitychange', follow);
      leave();
    };
  }, [timer]);
  return following;
}
