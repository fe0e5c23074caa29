import type { AskedBand } from '../domain/age-band.ts';
import type { Profile } from '../domain/publication.ts';
import type { Shift } from '../domain/slot.ts';

/** For whom something is written. `fewerThan`: in public no number of minors below it is told; null tells them all. */
export type Publication = { readonly profile: Profile; readonly fewerThan: number | null };

/** What a number is about, as far as that decides who may have it. `part`: a month, a weekday, any part of a season. */
export type Grain = {
  readonly band: AskedBand;
  /** Null: day and evening together. */
  readonly shift: Shift | null;
  readonly period: 'season' | 'part' | 'occasion';
};

/**
 * Whether a number may be written for these readers. Outside the service an age band is told for a whole season, day and evening
 * together, and never finer: not only minors, for everybody less the other bands are the minors. A single round's ages
 * are written for nobody.
 */
export function mayTell(publication: Publication, { band, shift, period }: Grain): boolean {
  if (band === 'all') return true;
  if (period === 'occasion') return false;
  if (publication.profile === 'internal') return true;
  if (hidesSmall(publication) && !(besideHidden as readonly string[]).includes(band)) return false;
  return shift === null && period === 'season';
}

export function hidesSmall(publication: Publication): publication is { profile: 'public'; fewerThan: number } {
  const { profile, fewerThan } = publication;
  return profile === 'public' && fewerThan !== null;
}

/** Beside a hidden number of minors only these: with any other band it could be worked out. */
const besideHidden = ['under_18', 'from_18_to_25'] as const satisfies readonly AskedBand[];
