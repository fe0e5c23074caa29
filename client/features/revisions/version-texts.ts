import { ageBands, totalOf } from '#shared/domain/age-band.ts';
import { outcomeOf, type Revision } from '#shared/office-api.ts';
import { osloDay } from '#shared/time.ts';
import { stretchInWords } from '../../i18n/ago.ts';
import { clockInWords, dateInWords } from '../../i18n/dates.ts';
import { language, t } from '../../i18n/language.ts';
import { office } from '../../i18n/office-sentences.ts';
import { revisionsWords } from '../../i18n/revisions-sentences.ts';
import { weekdayAndDate } from '../../i18n/table-dates.ts';

export const whatRows = [
  'area',
  'round',
  'status',
  'total',
  ...ageBands,
  'estimated',
  'partial',
  'police',
  'service',
  'note',
] as const;
export const whoRows = [
  'reason',
  'by',
  'enteredFor',
  'source',
  'observed',
  'begun',
  'ended',
  'skew',
  'received',
  'phone',
] as const;

type Texts<Key extends string> = Readonly<Record<Key, string | null>>;

/** What was counted, where, and what was around. */
export function whatTexts(version: Revision): Texts<(typeof whatRows)[number]> {
  const words = revisionsWords.value;
  const { slot, conditions, note, isRedacted } = version;
  const outcome = outcomeOf(version);
  const bands = outcome?.status === 'counted' ? outcome.bands : null;
  const shown = (people: number | undefined) => (people === undefined ? null : String(people));
  return {
    area: slot?.areaName ?? null,
    round: slot && `${weekdayAndDate(slot.date, language.value)}, ${office.value.shifts[slot.shift]}`,
    status: statusText(version),
    total: bands && String(totalOf(bands)),
    under_18: shown(bands?.under_18),
    from_18_to_25: shown(bands?.from_18_to_25),
    over_25: shown(bands?.over_25),
    unknown: shown(bands?.unknown),
    estimated: outcome?.status === 'counted' && outcome.estimated ? words.yes : null,
    partial: outcome?.status === 'not_counted' && outcome.partialBands ? String(totalOf(outcome.partialBands)) : null,
    police: conditions && t.value.count.policeChoices[conditions.policePresent],
    service: conditions && t.value.count.serviceChoices[conditions.serviceOpen],
    note: note ?? (isRedacted ? words.redacted : null),
  };
}

/** Who made the version, when by which clock, on which phone, and why. */
export function whoTexts(version: Revision): Texts<(typeof whoRows)[number]> {
  const words = revisionsWords.value;
  const { reason, isRedacted, owner, enteredFor, source, observedAt, startedAt, endedAt, receivedAt } = version;
  const fromPaper = source === 'paper' && startedAt === null;
  return {
    reason: reason ?? (isRedacted ? words.redacted : null),
    by: owner?.name ?? words.unknownPerson,
    enteredFor: enteredFor?.name ?? null,
    source: source && words.sources[source],
    observed: fromPaper ? (observedAt === null ? words.atUnknown : whenInWords(observedAt)) : null,
    begun: startedAt && whenInWords(startedAt),
    ended: endedAt && whenInWords(endedAt) + activeText(version),
    skew: skewText(version),
    received: receivedAt && whenInWords(receivedAt),
    phone: words.phone(version.install.slice(-4), version.seq),
  } as Texts<(typeof whoRows)[number]>;
}

function statusText(version: Revision): string | null {
  const words = revisionsWords.value;
  if (version.type === null) return null;
  if (version.type === 'void') return words.withdrawn;
  const outcome = outcomeOf(version);
  if (outcome?.status === 'not_counted') return words.notCounted(t.value.reasons[outcome.reason].toLocaleLowerCase());
  return outcome && words.counted;
}

function activeText({ activeMs, type }: Revision): string {
  if (!activeMs || type !== 'count') return '';
  return revisionsWords.value.active(stretchInWords(activeMs, t.value.status));
}

function skewText({ skewMs }: Revision): string | null {
  const words = revisionsWords.value;
  if (skewMs === null) return null;
  const seconds = Math.round(skewMs / 1000);
  return seconds === 0 ? words.skewRight : words.skew(seconds);
}

/** "3. juni kl. 20.10" */
export function whenInWords(instant: number): string {
  const day = dateInWords(osloDay(instant), language.value);
  return revisionsWords.value.clock(day, clockInWords(instant, language.value));
}
