import type { Bands } from '#shared/domain/age-band.ts';
import { headCount, totalOf } from '#shared/domain/age-band.ts';
import { type Conditions, counted, estimated, notCounted, type Outcome } from '#shared/domain/count.ts';
import type { Occasion } from '#shared/domain/occasion.ts';
import type { Shift } from '#shared/domain/slot.ts';
import type { Chance } from './chance.ts';

/** What somebody might have found in one area on one occasion. Null: nobody answered. Every number is invented. */
export type MadeUpAnswer = { readonly outcome: Outcome; readonly conditions: Conditions } | null;

/** Roughly the size of each scene over ten years: the first, a middle and the last season. */
const sizes: Readonly<Record<string, Readonly<Record<Shift, readonly [number, number, number]>>>> = {
  storgata: { day: [28, 42, 33], evening: [37, 56, 43] },
  vaterland: { day: [15, 22, 11], evening: [20, 31, 16] },
  akerselva: { day: [14, 24, 15], evening: [17, 29, 18] },
  urtegata: { day: [26, 34, 27], evening: [0.1, 0.1, 0.1] },
};
const minorsShare: Readonly<Record<string, number>> = { vaterland: 0.016, akerselva: 0.006, storgata: 0.002 };

export function makeUpAnswer(occasion: Occasion, area: string, yearIndex: number, chance: Chance): MadeUpAnswer {
  if (chance.happens(0.012)) return null;
  const conditions: Conditions = {
    policePresent: chance.pick(['unknown', 'no', 'no', 'no', 'no', 'yes', 'arrived']),
    serviceOpen: area === 'urtegata' ? (occasion.shift === 'day' ? 'yes' : 'no') : 'unknown',
  };
  if (chance.happens(0.02))
    return { outcome: notCounted(chance.pick(['staffing', 'safety', 'emergency', 'no_time', 'weather'])), conditions };
  const scale = conditions.policePresent === 'yes' ? 0.6 : 1;
  const people = chance.people(sizeOf(area, occasion.shift, yearIndex) * scale);
  if (people > 0 && chance.happens(0.015)) return { outcome: counted(headCount(people)), conditions };
  const bands = spreadByAge(people, minorsShare[area] ?? 0, chance);
  return { outcome: chance.happens(0.03) ? estimated(bands) : counted(bands), conditions };
}

function sizeOf(area: string, shift: Shift, yearIndex: number): number {
  const [first, middle, last] = sizes[area]?.[shift] ?? [5, 5, 5];
  return yearIndex < 4 ? first + ((middle - first) * yearIndex) / 4 : middle + ((last - middle) * (yearIndex - 4)) / 5;
}

function spreadByAge(people: number, minors: number, chance: Chance): Bands {
  const bands = { under_18: 0, from_18_to_25: 0, over_25: 0, unknown: 0 };
  while (totalOf(bands) < people) {
    const luck = chance.fraction();
    if (luck < minors) bands.under_18++;
    else if (luck < minors + 0.11) bands.from_18_to_25++;
    else if (luck < 0.98) bands.over_25++;
    else bands.unknown++;
  }
  return bands;
}
