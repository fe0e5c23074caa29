import type { Instant } from '#shared/time.ts';
import type { Database } from '../database.ts';
import { invite } from '../enrolment.ts';

/** What to say when the demo starts: that nothing in it is real, and codes for those who try it. */
export async function inviteToDemo(db: Database, origin: string, now: Instant): Promise<readonly string[]> {
  const counter = await invite(db, { name: 'Prøveteller', role: 'counter' }, { now, origin });
  const author = await invite(db, { name: 'Prøveforfatter', role: 'author' }, { now, origin });
  return [
    'MADE-UP NUMBERS: ten invented seasons in a throw-away database. Everything is gone when it stops.',
    `A counter's phone: ${counter.link} (code ${counter.code})`,
    `A report author:   ${author.link} (code ${author.code})`,
  ];
}
