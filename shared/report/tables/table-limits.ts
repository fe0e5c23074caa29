import { type AskedBand, askedBands } from '../../domain/age-band.ts';
import type { Reader } from '../basis/number-basis.ts';
import type { TableId } from './report-table.ts';

/**
 * The ages that a table may be asked for; `all` alone where there is nothing to choose. Tables leave the house as files, so whoever may
 * not read single counts has an age band as the reports print it: for the season, never by month, weekday, circumstance or spread. Those
 * are of few counts, and every band is held back, since minors are what the other bands leave of all.
 */
export function bandsOfTable(table: TableId, { seesCounts }: Reader): readonly AskedBand[] {
  switch (table) {
    case 'ages':
    case 'minors':
    case 'unknown_age':
      return ['all'];
    case 'seasons':
      return askedBands;
    case 'spread':
      return seesCounts ? askedBands.filter((band) => band !== 'under_18') : ['all'];
    case 'months':
    case 'weekdays':
    case 'police':
    case 'service':
      return seesCounts ? askedBands : ['all'];
  }
}

/** Whether day and evening stand by themselves, or an area has one row for both, as the reports give an age band. */
export function hasShiftRows(table: TableId, band: AskedBand, { seesCounts }: Reader): boolean {
  const isByAge = table === 'ages' || table === 'minors' || table === 'unknown_age' || band !== 'all';
  return seesCounts || !isByAge;
}
