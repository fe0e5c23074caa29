import { type Handset, readHandset } from '../../handset.ts';
import { stretchInWords } from '../../i18n/ago.ts';
import { t } from '../../i18n/language.ts';
import type { Sentences } from '../../i18n/nb.ts';
import { usePhone } from '../../phone.ts';
import { type Readiness, readiness } from '../../readiness.ts';

/** What a colleague on the phone would ask for. */
export function PhoneFacts() {
  const phone = usePhone();
  const { status: words } = t.value;
  const { person, role, lastContactAt, isPersisted, skewMs, install } = phone.settings.value;
  const facts: readonly (readonly [string, string])[] = [
    [words.enrolledAs, person ? `${person.name}${role ? ` (${words.roles[role]})` : ''}` : words.notEnrolled],
    [
      words.lastContact,
      lastContactAt === null ? words.never : words.ago(stretchInWords(phone.now.value - lastContactAt, words)),
    ],
    [words.offline, offlineWords(readiness.value, words)],
    [words.installed, installedWords(readHandset(), words)],
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
      <a class="button" href="/install">
        {words.howToInstall}
      </a>
      <a class="button" href="/enrol">
        {words.enrolAgain}
      </a>
    </section>
  );
}

function offlineWords(found: Readiness, words: Sentences['status']): string {
  if (found.kind === 'unknown') return words.offlineLooking;
  if (found.kind === 'ready') return words.offlineYes;
  if (found.files === null) return words.offlineNoApp;
  return found.files > 0 ? words.offlineLacks(found.files) : words.offlineNoPlan;
}

function installedWords({ system, isInstalled }: Handset, words: Sentences['status']): string {
  if (isInstalled) return words.installedYes;
  return system === 'iphone' ? words.installedNoIphone : words.installedNo;
}

function storageWords(isPersisted: boolean | null, words: Sentences['status']): string {
  if (isPersisted === null) return words.persistedUnknown;
  return isPersisted ? words.persistedYes : words.persistedNo;
}

function clockWords(skewMs: number, words: Sentences['status']): string {
  const minutes = Math.round(skewMs / 60_000);
  return minutes === 0 ? words.clockRight : words.clockOff(minutes);
}
