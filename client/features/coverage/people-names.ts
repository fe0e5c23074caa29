import type { HeardPhone, RoundsReply } from '#shared/coverage-api.ts';
import { stretchInWords } from '../../i18n/ago.ts';
import { coverageWords } from '../../i18n/coverage-page-sentences.ts';
import { t } from '../../i18n/language.ts';

export function nameOf({ people }: Pick<RoundsReply, 'people'>, person: string | null): string {
  return people.find(({ id }) => id === person)?.name ?? coverageWords.value.unknownPerson;
}

/** "Anne Berg (Vakttelefon 2)" */
export function phoneName(reply: Pick<RoundsReply, 'people'>, { person, device }: HeardPhone): string {
  const name = nameOf(reply, person);
  return device ? coverageWords.value.device(name, device) : name;
}

/** "sist hørt for 14 timer siden" */
export function heardInWords({ lastContactAt }: HeardPhone, now: number): string {
  const { heard, neverHeard } = coverageWords.value;
  if (lastContactAt === null) return neverHeard;
  return heard(t.value.status.ago(stretchInWords(now - lastContactAt, t.value.status)));
}
