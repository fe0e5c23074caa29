import { type AskedBand, askedBands } from '../domain/age-band.ts';
import { type AveragingBasis, averagingBases } from '../domain/averaging-basis.ts';
import { type NotCountedReason, notCountedReasons } from '../domain/count.ts';
import type { PublishedValue } from '../domain/import-record.ts';
import type { Area, AreaGroup, ComparisonSet } from '../domain/plan.ts';
import type { Shift } from '../domain/slot.ts';
import { type Day, isDay } from '../time.ts';
import { plain } from './import-table.ts';

/** The words that a file may use, in both languages; each also by the name that the code has for it. */

/** The places that the plan knows, by which a file's words are understood. */
export type KnownPlaces = {
  readonly areas: readonly Pick<Area, 'id' | 'name' | 'aliases'>[];
  readonly groups: readonly Pick<AreaGroup, 'id' | 'name'>[];
  readonly sets: readonly Pick<ComparisonSet, 'id' | 'name'>[];
};

const shiftWords: Readonly<Record<string, Shift>> = {
  dag: 'day',
  day: 'day',
  d: 'day',
  kveld: 'evening',
  evening: 'evening',
  k: 'evening',
};
export function parseShift(text: string): Shift | undefined {
  return shiftWords[plain(text)];
}

/** Null: day and evening together. */
export function parseShiftOrBoth(text: string): Shift | null | undefined {
  return ['', 'begge', 'both', 'all', 'dag og kveld', 'day and evening'].includes(plain(text))
    ? null
    : parseShift(text);
}

const bandWords: Readonly<Record<string, AskedBand>> = {
  '': 'all',
  alle: 'all',
  '0–17': 'under_18',
  '0-17': 'under_18',
  '0–25': 'zero_to_25',
  '0-25': 'zero_to_25',
  '18–25': 'from_18_to_25',
  '18-25': 'from_18_to_25',
  '26+': 'over_25',
  ukjent: 'unknown',
};
export function parseBand(text: string): AskedBand | undefined {
  const word = plain(text).replace(/ (år|years)$/, '');
  return bandWords[word] ?? askedBands.find((band) => plain(band) === word);
}

const measureWords: Readonly<Record<string, PublishedValue['measure']>> = {
  '': 'mean',
  gjennomsnitt: 'mean',
  mean: 'mean',
  observasjoner: 'observations',
  observations: 'observations',
  topp: 'peak',
  peak: 'peak',
  uklart: 'unclear',
  unclear: 'unclear',
};
export function parseMeasure(text: string): PublishedValue['measure'] | undefined {
  return measureWords[plain(text)];
}

const basisWords: Readonly<Record<string, AveragingBasis>> = {
  sammenstilt: 'day_evening_mean',
  'sammenstilt for dag og kveld': 'day_evening_mean',
  'alle tellinger samlet': 'pooled',
  samlet: 'pooled',
  'dag pluss kveld': 'sum_of_shift_means',
};
export function parseBasis(text: string): AveragingBasis | null | undefined {
  const word = plain(text);
  return word === '' ? null : (basisWords[word] ?? averagingBases.find((basis) => plain(basis) === word));
}

const reasonWords: Readonly<Record<string, NotCountedReason>> = {
  bemanning: 'staffing',
  sikkerhet: 'safety',
  vær: 'weather',
  stengt: 'closed_off',
  hendelse: 'emergency',
  politi: 'police_action',
  tid: 'no_time',
  annet: 'other',
};
export function parseReason(text: string): NotCountedReason | undefined {
  const word = plain(text);
  if (word === '') return 'other';
  return reasonWords[word] ?? notCountedReasons.find((reason) => plain(reason) === word);
}

/** "2019-06-03", "03.06.2019" and "3.6.2019"; only a day that is in the calendar. */
export function parseDay(text: string): Day | undefined {
  const written = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const iso = written ? `${written[3]}-${written[2]?.padStart(2, '0')}-${written[1]?.padStart(2, '0')}` : text;
  return isDay(iso) ? iso : undefined;
}

/** A number with comma or point. */
export function parseDecimal(text: string): number | undefined {
  return /^\d{1,5}([.,]\d{1,6})?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}

/** By id, name or one of its other names. */
export function findArea({ areas }: Pick<KnownPlaces, 'areas'>, text: string): string | undefined {
  const word = plain(text);
  const found = areas.find(({ id, name }) => plain(id) === word || plain(name) === word);
  return (found ?? areas.find(({ aliases }) => aliases.some((alias) => plain(alias) === word)))?.id;
}

/** What a number is over: an area, a group, a set, or all of them. Null for several areas together, undefined for what nobody knows. */
export function findScope(places: KnownPlaces, text: string): string | null | undefined {
  const word = plain(text);
  if (['', 'alle', 'alle områder', 'all', 'all areas'].includes(word)) return 'all';
  const isNamed = ({ id, name }: { readonly id: string; readonly name: string }) =>
    plain(id) === word || plain(name) === word;
  const known = findArea(places, text) ?? places.groups.find(isNamed)?.id ?? places.sets.find(isNamed)?.id;
  if (known !== undefined) return known;
  const parts = text.split(/ og | and |, |\/| \+ /);
  return parts.length > 1 && parts.every((part) => findArea(places, part) !== undefined) ? null : undefined;
}
