import { capital } from '#shared/report/capital.ts';
import { sayEdition } from '#shared/report/edition/edition-name.ts';
import { fileWordings } from '#shared/report/file-wordings.ts';
import { profileWordings } from '#shared/report/profile-wording.ts';
import { wholeDay } from '#shared/report/wording.ts';
import type { ExportAbout } from './export-file.ts';

type Standing = Pick<ExportAbout, 'day' | 'edition' | 'language' | 'profile'>;

/** "Laget 27.11.2026. Utgave 3. Profil: offentlig." For whom it is goes with the numbers, wherever they are copied to. */
export function sayStanding({ day, edition, language, profile }: Standing): string {
  const { madeOn, noEdition } = fileWordings[language].workbook;
  const frozen = edition === null ? noEdition : `${capital(sayEdition(edition, language))}.`;
  const { term, names } = profileWordings[language];
  return `${madeOn} ${wholeDay(day)}. ${frozen} ${term}: ${names[profile]}.`;
}

/** The same for each line of a table: its heading, and what stands under it. */
export function listStanding({
  edition,
  language,
  profile,
}: Omit<Standing, 'day'>): readonly (readonly [string, string])[] {
  const { term, names } = profileWordings[language];
  const frozen = edition === null ? [] : [[fileWordings[language].workbook.editionTerm, sayNumber(edition)] as const];
  return [[term, names[profile]], ...frozen];
}

/** "3", or "3 (27.11.2026, 4f2a91c0)" */
function sayNumber(edition: NonNullable<Standing['edition']>): string {
  const { number, apart } = edition;
  return apart === null ? String(number) : `${number} (${wholeDay(apart.day)}, ${apart.mark})`;
}
