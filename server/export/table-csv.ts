import type { Profile } from '#shared/domain/publication.ts';
import type { ReportTable, TableCell, TableId } from '#shared/report/tables/report-table.ts';
import { tableWordings } from '#shared/report/tables/table-wordings.ts';
import { type Field, writeForExcel } from './delimited-text.ts';
import { profileSlugs } from './export-file.ts';
import { listStanding } from './file-standing.ts';

type Table = Pick<ReportTable, 'columns' | 'rows' | 'heads'>;

type About = {
  readonly language: 'nb' | 'en';
  readonly profile: Profile;
  /** Null: the numbers are not made up. */
  readonly banner: string | null;
};

/**
 * A table for Norwegian Excel: its numbers, how many counts each mean is of, and a remark for what is not there. For whom it is, and that
 * numbers are made up, stands on each line, as in the figures' files.
 */
export function writeTableCsv({ columns, rows, heads }: Table, { language, profile, banner }: About): string {
  const words = tableWordings[language];
  const standing = listStanding({ edition: null, language, profile });
  const counted = columns.map((_, at) => rows.some(({ cells }) => cells[at]?.n != null));
  const planned = columns.map((_, at) => rows.some(({ cells }) => cells[at]?.planned != null));
  const pick = <T>(has: readonly boolean[], of: readonly T[]) => of.filter((_, at) => has[at]);
  const labels = columns.map(({ label }) => label);
  const mark = banner === null ? [] : [banner];
  const header = [
    ...heads,
    ...labels,
    ...pick(counted, labels).map((label) => `${label}, ${words.n}`),
    ...pick(planned, labels).map((label) => `${label}, ${words.planned}`),
    words.remarks,
    ...standing.map(([heading]) => heading),
    ...mark,
  ];
  const lines = rows.map(({ area, of, cells }): readonly Field[] => [
    area,
    of,
    ...cells.map(({ shown }) => numberOf(shown)),
    ...pick(counted, cells).map(({ n }) => numberOf(n)),
    ...pick(planned, cells).map((cell) => numberOf(cell.planned)),
    remarksOf(cells, labels),
    ...standing.map(([, said]) => said),
    ...mark,
  ]);
  return writeForExcel([header, ...lines]);
}

/** Thousands stand together, or Excel would take them for text. */
function numberOf(number: string | number | null): Field {
  return number === null ? null : { number: String(number).replaceAll(/\s/g, '') };
}

function remarksOf(cells: readonly TableCell[], labels: readonly string[]): string {
  return cells
    .flatMap(({ gap, remark }, at) => [gap, remark].filter((one) => one !== null).map((one) => `${labels[at]}: ${one}`))
    .join('. ');
}

type Named = { readonly season: string; readonly table: TableId; readonly profile: Profile };

/** `sommertelling-2026_tabell-ukedager_offentlig.csv` */
export function nameTable({ season, table, profile }: Named, isMadeUp: boolean): string {
  const madeUp = isMadeUp ? 'oppdiktet-' : '';
  return `${madeUp}sommertelling-${season}_tabell-${slugs[table]}_${profileSlugs[profile]}.csv`;
}

const slugs: Readonly<Record<TableId, string>> = {
  months: 'maaneder',
  weekdays: 'ukedager',
  ages: 'aldersgrupper',
  minors: 'mindreaarige',
  seasons: 'sesonger',
  spread: 'variasjon',
  police: 'politi',
  service: 'tiltak',
  unknown_age: 'ukjent-alder',
};
