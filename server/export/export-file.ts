import type { Profile } from '#shared/domain/publication.ts';
import type { EditionName } from '#shared/report/edition/edition-name.ts';
import type { ExportFormat } from '#shared/report/export-format.ts';
import type { Figure, FigureId } from '#shared/report/figure.ts';
import type { MethodText } from '#shared/report/method/method-text.ts';
import type { Day } from '#shared/time.ts';

/** A file to hand out. */
export type ExportFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

/** What a file says of itself. Nothing else but the figures goes in: the same of both gives the same bytes. */
export type ExportAbout = {
  readonly language: 'nb' | 'en';
  /** The day in Oslo that the figures were drawn up. */
  readonly day: Day;
  /** The edition they are frozen in; null for figures as the log has them now. */
  readonly edition: EditionName | null;
  /** For whom the figures are. */
  readonly profile: Profile;
  /** How the numbers came to be. */
  readonly method: MethodText;
};

export const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  csv_excel: 'text/csv; charset=utf-8',
  csv_machine: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  package: 'application/zip',
};

/** `sommertelling-2016-2026_omrader_offentlig_v3.csv`: no space and no letter that another machine could write otherwise. */
export function nameFile(
  figures: readonly Figure[],
  { edition, profile }: Pick<ExportAbout, 'edition' | 'profile'>,
  format: ExportFormat,
): string {
  const years = figures.flatMap(({ chart }) => chart.years);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const span = years.length === 0 ? '' : first === last ? `-${last}` : `-${first}-${last}`;
  const [only] = figures;
  const what = figures.length === 1 && only ? `_${slugs[only.figure]}` : '_figurer';
  const madeUp = figures.some(({ isMadeUp }) => isMadeUp) ? 'oppdiktet-' : '';
  return `${madeUp}sommertelling${span}${what}_${profileSlugs[profile]}${editionSlug(edition)}${endings[format]}`;
}

/** `_v3`; of one that shares its number, `_v3-4f2a91c0`. */
export function editionSlug(edition: EditionName | null): string {
  if (edition === null) return '';
  return `_v${edition.number}${edition.apart === null ? '' : `-${edition.apart.mark}`}`;
}

const slugs: Readonly<Record<FigureId, string>> = {
  '1': 'alle-miljoer',
  '2': 'dag-kveld',
  '3': 'sentrum',
  '4': 'sentrum-ost',
  '5': '0-25-ar',
  '6': 'omrader',
  '7': 'omrader-dag-kveld',
  '8': 'mindrearige',
};

/** In every file's name: for whom it is. */
export const profileSlugs: Readonly<Record<Profile, string>> = {
  internal: 'intern',
  partner: 'partner',
  public: 'offentlig',
};

const endings: Readonly<Record<ExportFormat, string>> = {
  svg: '.svg',
  png: '.png',
  csv_excel: '.csv',
  csv_machine: '_maskin.csv',
  json: '.json',
  docx: '.docx',
  xlsx: '.xlsx',
  package: '.zip',
};
