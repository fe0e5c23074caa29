import type { Database } from './database.ts';
import type { Later } from './later.ts';
import { readChangeMark } from './store/change-mark.ts';
import { readPosition } from './store/events.ts';

export type Changes = {
  /** Calls `tell` with the log's position after every change, until the function that comes back is called. */
  readonly follow: (tell: (position: number) => void) => () => void;
};

/** With the fetching that follows it, well inside the two seconds in which an office screen shows a push. */
const lookEveryMs = 500;

/**
 * Whether anything has changed, whoever wrote it: a phone's push, a decision, or the command line beside the server, which
 * no hook in this process would hear. Nobody looks while nobody follows.
 */
export function watchChanges(db: Database, later: Later): Changes {
  const following = new Set<(position: number) => void>();
  let mark = '';
  let callOff = () => {};
  const look = () => {
    callOff = later(look, lookEveryMs);
    const found = findChange(db, mark);
    if (!found) return;
    mark = found.mark;
    for (const tell of [...following]) tell(found.position);
  };
  return {
    follow: (tell) => {
      if (following.size === 0) {
        mark = readChangeMark(db);
        callOff = later(look, lookEveryMs);
      }
      following.add(tell);
      return () => {
        if (following.delete(tell) && following.size === 0) callOff();
      };
    },
  };
}

/** A database that cannot be read now is looked at again: what is wrong with it is for the next request to say. */
function findChange(db: Database, before: string): { readonly mark: string; readonly position: number } | undefined {
  try {
    const mark = readChangeMark(db);
    return mark === before ? undefined : { mark, position: readPosition(db) };
  } catch {
    return undefined;
  }
}
