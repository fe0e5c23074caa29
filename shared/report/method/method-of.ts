import type { ImportRecord } from '../../domain/import-record.ts';
import { listPublishedCells } from '../../history/published-values.ts';
import type { EditionSettings } from '../edition/edition.ts';
import type { SeasonRecord } from '../season-averages.ts';
import { wordings } from '../wordings.ts';
import type { MethodText } from './method-text.ts';
import { methodWordings } from './method-wordings.ts';
import { seasonFacts } from './season-facts.ts';
import { writeMethod } from './write-method.ts';

type MethodAsked = Omit<EditionSettings, 'bands'>;

/** How these seasons were counted and reckoned, in one language. */
export function methodOf(
  records: readonly SeasonRecord[],
  imports: readonly ImportRecord[],
  { years, set, basis, profile, fewerThan }: MethodAsked,
  language: 'nb' | 'en',
): MethodText {
  const seasons = records.map((record) => seasonFacts(record, set ?? 'all', wordings[language]));
  const counted = new Set(seasons.map(({ year }) => year));
  const published = listPublishedCells(imports).flatMap(({ year }) => year ?? []);
  return writeMethod(
    {
      seasons,
      bases: [...new Set(records.map(({ planned }) => basis ?? planned.season.basis))],
      publishedYears: years.filter((year) => !counted.has(year) && published.includes(year)),
      profile,
      fewerThan,
      isMadeUp: records.some(({ isMadeUp }) => isMadeUp),
    },
    methodWordings[language],
  );
}
