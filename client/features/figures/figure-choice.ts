import type { Language, RefSeason } from '#shared/api.ts';
import { averagingBases } from '#shared/domain/averaging-basis.ts';
import type { FigureFormat } from '#shared/report/export-format.ts';
import type { FigureId } from '#shared/report/figure.ts';

/** What the figures show. Null: as the reports have it (the set), or as the season has it (the basis). */
export type FigureChoice = {
  readonly from: number;
  readonly to: number;
  readonly set: string | null;
  readonly basis: (typeof averagingBases)[number] | null;
};

type Seasons = readonly Pick<RefSeason, 'id' | 'from' | 'sets'>[];

/** Every year from the first season to the last, ascending. A summer without a season is a year too. */
export function listYears(seasons: Seasons): readonly number[] {
  const years = seasons.map(({ from }) => Number(from.slice(0, 4)));
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
export function parseFigureChoice(search: string, seasons: Seasons): FigureChoice | null {
  const years = listYears(seasons);
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
  };
}

export function toFigureSearch({ from, to, set, basis }: FigureChoice): string {
  const said = { from: String(from), to: String(to), ...(set && { set }), ...(basis && { basis }) };
  return `?${new URLSearchParams(said)}`;
}

export function figurePath(figure: FigureId, choice: FigureChoice, language: Language): string {
  return `/api/figures/${figure}?${askedOf(choice, language)}`;
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
  const asked = askedOf(choice, language);
  if (reader) asked.set('for', reader);
  return `/api/figures/${figure}${ending}?${asked}`;
}

export function packagePath(choice: FigureChoice, language: Language): string {
  return `/api/figures/package.zip?${askedOf(choice, language)}`;
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

function askedOf({ from, to, set, basis }: FigureChoice, language: Language): URLSearchParams {
  return new URLSearchParams({
    years: `${from}-${to}`,
    ...(set && { set }),
    ...(basis && { basis }),
    lang: language,
  });
}
