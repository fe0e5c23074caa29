import type { AskedBand } from '../../domain/age-band.ts';
import { hidesSmall, mayTell, type Publication } from '../profile.ts';
import { profileWordings } from '../profile-wording.ts';
import type { ReportTable, TableId } from './report-table.ts';

/**
 * The table as these readers may have it. Which ages a table has for whom is settled before it is drawn up (`table-limits.ts`); where
 * small numbers of minors are not told, a table of ages is not told at all: the figures have them, each by the rule.
 */
export function publishTable(
  table: ReportTable,
  band: AskedBand,
  publication: Publication,
  language: 'nb' | 'en',
): ReportTable {
  const isOfAges = ofAges.includes(table.table) || !mayTell(publication, { band, shift: null, period: 'season' });
  const isOfMinors = band === 'under_18' || isOfAges;
  if (!hidesSmall(publication) || !isOfMinors) return table;
  return { ...table, columns: [], rows: [], notes: [profileWordings[language].agesInFigures] };
}

const ofAges: readonly TableId[] = ['ages', 'minors', 'unknown_age'];
