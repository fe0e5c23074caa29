import type { AskedBand } from '../domain/age-band.ts';
import type { Cut } from './cut.ts';
import { isWholeMonths } from './whole-months.ts';

/**
 * What somebody who may not read single counts may ask for: whole months, or the season. A part by weekday, police or service is of
 * few counts, so it is of every age together: whoever could put such parts beside each other by age would have the ages of one evening.
 */
export function isOpenPart({ band, from, to, weekday, police, service }: Cut & { readonly band: AskedBand }): boolean {
  if (!isWholeMonths(from, to)) return false;
  return band === 'all' || (weekday === null && police === null && service === null);
}
