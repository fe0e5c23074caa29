import { type Instant, osloTime } from '#shared/time.ts';
import type { Database } from './database.ts';
import { type Invitation, invite, inviteAgain, shownCodeLivesMs } from './enrolment.ts';
import { isStorageBusy } from './storage-fault.ts';
import { findUnenrolledCoordinator, hasEnrolledCoordinator } from './store/people.ts';

type Timers = {
  readonly clock: () => Instant;
  readonly say: (line: string) => void;
  /** Calls back once, later; gives a function that calls it off. */
  readonly later: (callback: () => void, delayMs: number) => () => void;
};

/** Another process writes, or the disk is full: the next try comes after this. */
const busyPauseMs = 2000;

/** While no coordinator has come, shows a code for the first one, and a new one each time it runs out. Gives a function that ends it. */
export async function inviteFirstCoordinator(db: Database, origin: string, timers: Timers): Promise<() => void> {
  let callOff = () => {};
  const show = async (): Promise<void> => {
    if (hasEnrolledCoordinator(db)) return;
    let delayMs = shownCodeLivesMs;
    try {
      timers.say(firstCoordinatorLine(await makeInvitation(db, origin, timers.clock())));
    } catch (error) {
      if (!isStorageBusy(error)) throw error;
      delayMs = busyPauseMs;
    }
    callOff = timers.later(() => void show(), delayMs);
  };
  await show();
  return () => callOff();
}

function makeInvitation(db: Database, origin: string, now: Instant): Promise<Invitation> {
  const known = findUnenrolledCoordinator(db);
  if (known) return inviteAgain(db, known, { now, origin });
  return invite(db, { name: 'Koordinator', role: 'coordinator' }, { now, origin });
}

function firstCoordinatorLine({ link, code, expiresAt }: Invitation): string {
  return `First coordinator: ${link} (code ${code}, until ${osloTime(expiresAt).clock})`;
}
