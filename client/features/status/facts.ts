import type { Language } from '#shared/api.ts';
import { osloTime } from '#shared/time.ts';
import type { Draft } from '../../db/draft.ts';
import { type HeldEvent, isPending } from '../../db/held-event.ts';
import type { Settings } from '../../db/settings.ts';
import type { Handset } from '../../handset.ts';
import { stretchInWords } from '../../i18n/ago.ts';
import { clockInWords, dateInWords } from '../../i18n/dates.ts';
import type { DeviceSentences } from '../../i18n/device-nb.ts';
import type { Sentences } from '../../i18n/nb.ts';
import type { Readiness } from '../../readiness.ts';
import { inFours, spelledOut } from './spoken-id.ts';

export type FactName = keyof DeviceSentences['facts']['names'];
/** `spoken`: the same as one says it over a telephone. */
export type Fact = { readonly name: FactName; readonly value: string; readonly spoken?: string };

export type Known = {
  readonly settings: Settings;
  readonly events: readonly HeldEvent[];
  readonly drafts: readonly Draft[];
  readonly now: number;
  readonly readiness: Readiness;
  readonly handset: Handset;
  readonly version: string;
  readonly language: Language;
};
type Words = { readonly facts: DeviceSentences['facts']; readonly status: Sentences['status'] };

/** What a coordinator asks for, in the order in which it is read out. */
export function toFacts(known: Known, words: Words): readonly Fact[] {
  const { settings, drafts, handset, version } = known;
  const { facts } = words;
  const counts = (events: number) => (events === 0 ? facts.none : facts.counts(events));
  const received = known.events.filter((event) => !isPending(event, settings.epoch));
  return [
    { name: 'person', value: personWords(settings, facts) },
    { name: 'install', value: inFours(settings.install), spoken: spelledOut(settings.install, facts) },
    { name: 'version', value: version },
    { name: 'contact', value: contactWords(known, words) },
    { name: 'waiting', value: waitingWords(known, words) },
    { name: 'underWay', value: counts(drafts.length) },
    { name: 'received', value: counts(received.length) },
    { name: 'backedUp', value: backedUpWords(received, settings, facts) },
    { name: 'offline', value: offlineWords(known.readiness, facts) },
    { name: 'storage', value: storageWords(settings, facts) },
    { name: 'installed', value: installedWords(handset, facts) },
    { name: 'clock', value: clockWords(settings, words) },
  ];
}

function personWords({ person, role }: Settings, words: Words['facts']): string {
  if (!person) return words.notEnrolled;
  return role ? `${person.name} (${words.roles[role]})` : person.name;
}

function contactWords({ settings: { lastContactAt }, now, language }: Known, { facts, status }: Words): string {
  if (lastContactAt === null) return facts.never;
  const day = dateInWords(osloTime(lastContactAt).day, language);
  return facts.at(day, clockInWords(lastContactAt, language), stretchInWords(now - lastContactAt, status));
}

function waitingWords({ settings, events, now }: Known, { facts, status }: Words): string {
  const waiting = events.filter((event) => isPending(event, settings.epoch));
  const [oldest] = waiting;
  if (!oldest) return facts.none;
  return facts.withOldest(facts.counts(waiting.length), stretchInWords(now - oldest.savedAt, status));
}

/** Safe is what stands in a copy whose restore was tried, of the database that we speak with. */
function backedUpWords(received: readonly HeldEvent[], { safeThrough }: Settings, words: Words['facts']): string {
  const safe = received.filter(({ receipt }) => (receipt?.position ?? Number.POSITIVE_INFINITY) <= (safeThrough ?? -1));
  if (received.length === 0) return words.none;
  return safe.length === received.length
    ? words.allBackedUp(safe.length)
    : words.someBackedUp(safe.length, received.length);
}

function offlineWords(found: Readiness, words: Words['facts']): string {
  if (found.kind === 'unknown') return words.offlineLooking;
  if (found.kind === 'ready') return words.offlineYes;
  if (found.files === null) return words.offlineNoApp;
  return found.files > 0 ? words.offlineLacks(found.files) : words.offlineNoPlan;
}

function storageWords({ isPersisted }: Settings, words: Words['facts']): string {
  if (isPersisted === null) return words.persistedUnknown;
  return isPersisted ? words.persistedYes : words.persistedNo;
}

function installedWords({ system, isInstalled }: Handset, words: Words['facts']): string {
  if (isInstalled) return words.installedYes;
  return system === 'iphone' ? words.installedNoIphone : words.installedNo;
}

/** Within two seconds the clocks agree: so much the way of an answer takes. */
function clockWords({ skewMs }: Settings, { facts, status }: Words): string {
  if (skewMs === null) return facts.clockUnknown;
  const off = Math.abs(skewMs);
  if (off < 2000) return facts.clockRight;
  const stretch = off < 60_000 ? facts.seconds(Math.round(off / 1000)) : stretchInWords(off, status);
  return skewMs > 0 ? facts.clockFast(stretch) : facts.clockSlow(stretch);
}
