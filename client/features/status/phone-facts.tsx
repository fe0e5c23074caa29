import { stretchInWords } from '../../i18n/ago.ts';
import { t } from '../../i18n/language.ts';
import type { Sentences } from '../../i18n/nb.ts';
import { usePhone } from '../../phone.ts';

/** What a colleague on the phone would ask for. */
export function PhoneFacts({ isPrecached }: { readonly isPrecached: boolean }) {
  const phone = usePhone();
  const { status: words } = t.value;
  const { person, role, ref, lastContactAt, isPersisted, skewMs, install } = phone.settings.value;
  const facts: readonly (readonly [string, string])[] = [
    [words.enrolledAs, person ? `${person.name}${role ? ` (${words.roles[role]})` : ''}` : words.notEnrolled],
    [
      words.lastContact,
      lastContactAt === null ? words.never : words.ago(stretchInWords(phone.now.value - lastContactAt, words)),
    ],
    [words.offline, readiness(isPrecached, ref !== null, words)],
    [words.storage, storageWords(isPersisted, words)],
    ...(skewMs === null ? [] : [[words.clock, clockWords(skewMs, words)] as const]),
    [words.version, __APP_VERSION__],
    [words.install, install.slice(-8)],
  ];
  return (
    <section>
      <h2>{words.phone}</h2>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <a class="button" href="/enrol">
        {words.enrolAgain}
      </a>
    </section>
  );
}

function readiness(isPrecached: boolean, hasPlan: boolean, words: Sentences['status']): string {
  if (!isPrecached) return words.offlineNoApp;
  return hasPlan ? words.offlineYes : words.offlineNoPlan;
}

function storageWords(isPersisted: boolean | null, words: Sentences['status']): string {
  if (isPersisted === null) return words.persistedUnknown;
  return isPersisted ? words.persistedYes : words.persistedNo;
}

function clockWords(skewMs: number, words: Sentences['status']): string {
  const minutes = Math.round(skewMs / 60_000);
  return minutes === 0 ? words.clockRight : words.clockOff(minutes);
}
