import type { Language, RefSeason } from '#shared/api.ts';
import type { AskedBand } from '#shared/domain/age-band.ts';
import { type AveragingBasis, averagingBases } from '#shared/domain/averaging-basis.ts';
import type { Profile } from '#shared/domain/publication.ts';
import { seasonToShow } from '#shared/domain/season-to-show.ts';
import { type TableId, tableIds } from '#shared/report/tables/report-table.ts';
import { bandsOfTable } from '#shared/report/tables/table-limits.ts';
import type { Instant } from '#shared/time.ts';
import { parseProfile } from '../../profile-in-address.ts';

/** What the page shows. Null: the season's own basis, or the season before. */
export type TableChoice = {
  readonly table: TableId;
  readonly season: string;
  readonly set: string;
  readonly band: AskedBand;
  readonly basis: AveragingBasis | null;
  readonly against: string | null;
  readonly profile: Profile;
};

type Seasons = readonly Pick<RefSeason, 'id' | 'state' | 'from' | 'sets'>[];
type Reader = { readonly seesCounts: boolean };
type Asking = Reader & { readonly now: Instant };

/** Reads the address; what is not said, not there or not for this reader becomes the usual. Null without a season. */
export function parseTableChoice(search: string, seasons: Seasons, { now, ...reader }: Asking): TableChoice | null {
  const asked = new URLSearchParams(search);
  const season = seasons.find(({ id }) => id === asked.get('season')) ?? seasonToShow(seasons, now);
  if (!season) return null;
  const profile = parseProfile(asked);
  const table = tableIds.find((id) => id === asked.get('table')) ?? 'months';
  const against = seasons.find(({ id }) => id === asked.get('against') && id !== season.id)?.id ?? null;
  return {
    table,
    season: season.id,
    set: season.sets.find(({ id }) => id === asked.get('set'))?.id ?? 'all',
    band: bandsOfTable(table, readerOf(profile, reader)).find((band) => band === asked.get('band')) ?? 'all',
    basis: averagingBases.find((basis) => basis === asked.get('basis')) ?? null,
    against: table === 'seasons' ? against : null,
    profile,
  };
}

/** Outside the service nobody has more than whoever may not read single counts. */
export function readerOf(profile: Profile, { seesCounts }: Reader): Reader {
  return { seesCounts: seesCounts && profile === 'internal' };
}

export function toTableSearch({ table, season, ...choice }: TableChoice): string {
  return `?${new URLSearchParams({ table, season, ...askedOf(choice) })}`;
}

export function tablePath({ season, table, ...choice }: TableChoice, language: Language): string {
  return `/api/seasons/${season}/tables/${table}?${new URLSearchParams({ ...askedOf(choice), lang: language })}`;
}

export function tableCsvPath(choice: TableChoice, language: Language): string {
  return tablePath(choice, language).replace('?', '.csv?');
}

function askedOf({
  set,
  band,
  basis,
  against,
  profile,
}: Omit<TableChoice, 'table' | 'season'>): Readonly<Record<string, string>> {
  return {
    ...(set !== 'all' && { set }),
    ...(band !== 'all' && { band }),
    ...(basis && { basis }),
    ...(against && { against }),
    ...(profile !== 'internal' && { profile }),
  };
}
