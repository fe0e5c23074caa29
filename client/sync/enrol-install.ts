import type { EnrolReply } from '#shared/api.ts';
import type { Answer, postEnrol } from './api.ts';

type Enrolment = { readonly code: string; readonly device: string };
type Enrolled = { readonly answer: Answer<EnrolReply>; readonly install: string };

/**
 * Enrols the phone under the first of the ids that is this person's or nobody's. An id belongs to one person for good
 * (409 `stale` for another), so a phone that changes hands goes on under another id; a refused code is not used up.
 */
export async function enrolInstall(
  enrol: typeof postEnrol,
  { code, device }: Enrolment,
  installs: readonly string[],
): Promise<Enrolled> {
  const [install = '', ...others] = installs;
  const answer = await enrol(code, install, device);
  const isAnothers = !answer.ok && answer.code === 'stale';
  return isAnothers && others.length > 0 ? enrolInstall(enrol, { code, device }, others) : { answer, install };
}
