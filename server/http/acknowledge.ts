import { patiently } from '../patience.ts';
import type { World } from './world.ts';

/** Writes to the log, and gives the answer only when it is on every disk. Whatever is written there goes through here. */
export async function acknowledge<Answer>({ tape }: World, write: () => Answer | Promise<Answer>): Promise<Answer> {
  const answer = await patiently(write);
  await tape?.catchUp();
  return answer;
}
