import type { Language, RefSeason } from '#shared/api.ts';
import { type AskedBand, askedBands } from '#shared/domain/age-band.ts';
import { averagingBases } from '#shared/domain/averaging-basis.ts';
import type { Profile } from '#shared/domain/publication.ts';
import type { FigureFormat } from '#shared/report/export-format.ts';
import { type FigureId, figureIds } from '#shared/report/figure.ts';
import { parseProfile } from '../../profile-in-address.ts';

/** What the figures show. Null: as the reports have it (the set), or as the season has it (the basis). */
export type FigureChoice = {
  readonly from: number;
  readonly to: number;
  readonly set: string | null;
  readonly basis: (typeof averagingBases)[number] | null;
  readonly band: AskedBand | null;
  readonly profile: Profile;
  /** Titles of one's own; the others are those of the reports. */
  readonly titles: Readonly<Partial<Record<FigureId, string>>>;
};

/** As the server takes it. */
export const maxTitle = 200;

type Seasons = readonly Pick<RefSeason, 'id' | 'from' | 'sets'>[];

/** Every year from the first season or report to the last, ascending. A summer without either is a year too. */
export function listYears(seasons: Seasons, reported: readonly number[]): readonly number[] {
  const years = [...seasons.map(({ from }) => Number(from.slice(0, 4))), ...reported];
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The sets of all seasons, each once, under the name that the latest season gives it. */
export function listFigureSets(seasons: Seasons): readonly { readonly id: string; readonly name: string }[] {
  const names = new Map<string, string>();
  for (const { sets } of [...seasons].sort((a, b) => (a.from < b.from ? -1 : 1)))
    for (const { id, name } of sets) names.set(id, name);
  return [...names].map(([id, name]) => ({ id, name }));
}

/** Reads the address; what is not said or not there becomes the usual: every year, the reports' set, the season's basis. */
export function parseFigureChoice(search: string, seasons: Seasons, reported: readonly number[]): FigureChoice | null {
  const years = listYears(seasons, reported);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return null;
  const asked = new URLSearchParams(search);
  const from = years.find((year) => year === Number(asked.get('from'))) ?? first;
  const to = years.find((year) => year === Number(asked.get('to'))) ?? last;
  return {
    from: Math.min(from, to),
    to: Math.max(from, to),
    set: listFigureSets(seasons).find(({ id }) => id === asked.get('set'))?.id ?? null,
    basis: averagingBases.find((basis) => basis === asked.get('basis')) ?? null,
    band: askedBands.find((band) => band === asked.get('band')) ?? null,
    profile: parseProfile(asked),
    titles: Object.fromEntries(
      figureIds.flatMap((figure) => {
        const title = asked.get(`title${figure}`)?.trim().slice(0, maxTitle);
        return title ? [[figure, title]] : [];
      }),
    ),
  };
}

export function toFigureSearch({ from, to, titles, ...choice }: FigureChoice): string {
  const own = Object.entries(titles).map(([figure, title]) => [`title${figure}`, title]);
  const said = { from: String(from), to: String(to), ...chosenOf(choice), ...Object.fromEntries(own) };
  return `?${new URLSearchParams(said)}`;
}

/** An empty title is that of the reports. */
export function withTitle(choice: FigureChoice, figure: FigureId, title: string): FigureChoice {
  const { [figure]: _, ...others } = choice.titles;
  const own = title.trim().slice(0, maxTitle);
  return { ...choice, titles: own === '' ? others : { ...others, [figure]: own } };
}

export function figurePath(figure: FigureId, choice: FigureChoice, language: Language): string {
  return `/api/figures/${figure}?${askedOf(choice, language, figure)}`;
}

/** Said of a link: the router leaves it alone. The server's own name for the file comes before this one. */
export const aFile = 'sommertelling';

/** Where the server hands out a figure as a file. */
export function figureFilePath(
  figure: FigureId,
  format: FigureFormat,
  choice: FigureChoice,
  language: Language,
): string {
  const { ending, reader } = files[format];
  const asked = askedOf(choice, language, figure);
  if (reader) asked.set('for', reader);
  return `/api/figures/${figure}${ending}?${asked}`;
}

export function packagePath(choice: FigureChoice, language: Language): string {
  const asked = askedOf(choice, language);
  for (const [figure, title] of Object.entries(choice.titles)) asked.set(`title${figure}`, title);
  return `/api/figures/package.zip?${asked}`;
}

type Ending = { readonly ending: string; readonly reader?: 'excel' | 'machine' };

const files: Readonly<Record<FigureFormat, Ending>> = {
  svg: { ending: '.svg' },
  png: { ending: '.png' },
  csv_excel: { ending: '.csv', reader: 'excel' },
  csv_machine: { ending: '.csv', reader: 'machine' },
  json: { ending: '.json' },
  xlsx: { ending: '.xlsx' },
  docx: { ending: '.docx' },
};

/** What differs from the usual. */
function chosenOf({ set, basis, band, profile }: Pick<FigureChoice, 'set' | 'basis' | 'band' | 'profile'>) {
  return {
    ...(set && { set }),
    ...(basis && { basis }),
    ...(band && { band }),
    ...(profile !== 'internal' && { profile }),
  };
}

function askedOf(
  { from, to, titles, ...choice }: FigureChoice,
  language: Language,
  figure: FigureId | null = null,
): URLSearchParams {
  const title = figure === null ? undefined : titles[figure];
  return new URLSearchParams({
    years: `${from}-${to}`,
    ...chosenOf(choice),
    ...(title && { title }),
    lang: language,
  });
}
