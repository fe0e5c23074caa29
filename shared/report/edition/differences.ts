import { askedValue } from '../../domain/age-band.ts';
import { slotKey } from '../../domain/slot.ts';
import type { Figure } from '../figure.ts';
import type { SeasonWithSlots } from '../season-averages.ts';
import type { Cell } from '../season-cells.ts';
import { type Cause, listCauses } from './causes.ts';
import type { Edition, EditionNumber } from './edition.ts';
import { seasonNumbers } from './season-numbers.ts';

/** One number of a season then and now; `causes` are places in the list of them. */
export type NumberDifference = Pick<EditionNumber, 'season' | 'band' | 'area' | 'name' | 'shift'> & {
  readonly before: Told;
  readonly after: Told;
  readonly causes: readonly number[];
};
type Told = Pick<EditionNumber, 'shown' | 'sum' | 'counted'>;

/** One number of a figure then and now, as it is printed. */
export type FigureDifference = {
  readonly figure: string;
  readonly year: number;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
};

export type Differences = {
  readonly figures: readonly FigureDifference[];
  readonly numbers: readonly NumberDifference[];
  readonly causes: readonly Cause[];
};

type State = { readonly edition: Pick<Edition, 'figures' | 'settings'>; readonly records: readonly SeasonWithSlots[] };

/** What would be otherwise if the edition were drawn up of today's log, and which counts and changes of the plan make it so. */
export function differencesBetween(frozen: State, present: State): Differences {
  const seasons = [...new Set([...frozen.records, ...present.records].map(({ planned }) => planned.season.id))].sort();
  const found = seasons.map((season) => {
    const [before, after] = [frozen, present].map(({ records }) =>
      records.find(({ planned }) => planned.season.id === season),
    );
    return { causes: listCauses(before, after), changed: changedCells(before, after) };
  });
  const causes = found.flatMap((one) => one.causes);
  const changed = found.flatMap((one) => one.changed);
  return {
    figures: changedFigures(frozen.edition.figures.nb, present.edition.figures.nb),
    numbers: changedNumbers(frozen, present).map((one) => ({ ...one, causes: causesOf(one, changed, causes) })),
    causes,
  };
}

type ChangedCell = { readonly season: string; readonly before: Cell | undefined; readonly after: Cell | undefined };

function changedCells(before: SeasonWithSlots | undefined, after: SeasonWithSlots | undefined): readonly ChangedCell[] {
  const season = (before ?? after)?.planned.season.id ?? '';
  const [was, is] = [cellsByKey(season, before), cellsByKey(season, after)];
  return [...new Set([...was.keys(), ...is.keys()])].map((key) => ({
    season,
    before: was.get(key),
    after: is.get(key),
  }));
}

function cellsByKey(season: string, record: SeasonWithSlots | undefined): ReadonlyMap<string, Cell> {
  const cells = record ? record.occasions.flatMap((occasion) => occasion.cells) : [];
  return new Map(cells.map((cell) => [slotKey({ season, ...cell }), cell]));
}

function changedNumbers(frozen: State, present: State): readonly Omit<NumberDifference, 'causes'>[] {
  const asked = { ...frozen.edition.settings, profile: 'internal' } as const;
  const numbersOf = ({ records }: State) =>
    new Map(seasonNumbers(records, asked).map((one) => [keyOf(one), one] as const));
  const [was, is] = [numbersOf(frozen), numbersOf(present)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [old, now] = [was.get(key), is.get(key)];
    const one = now ?? old;
    const [before, after] = [toTold(old), toTold(now)];
    if (!one || JSON.stringify(before) === JSON.stringify(after)) return [];
    const { season, band, area, name, shift } = one;
    return [{ season, band, area, name, shift, before, after }];
  });
}

function keyOf({ season, band, area, shift }: EditionNumber): string {
  return JSON.stringify([season, band, area, shift]);
}

function toTold(number: EditionNumber | undefined): Told {
  const { shown = null, sum = null, counted = 0 } = number ?? {};
  return { shown, sum, counted };
}

/** What changed a cell that this number is made of; where no cell did, what the season itself says otherwise. */
function causesOf(
  { season, band, area, shift }: Omit<NumberDifference, 'causes'>,
  changed: readonly ChangedCell[],
  causes: readonly Cause[],
): readonly number[] {
  const own = changed.filter((cell) => {
    const place = cell.after ?? cell.before;
    if (cell.season !== season || !place) return false;
    if ((area !== null && place.area !== area) || (shift !== null && place.shift !== shift)) return false;
    return peopleOf(cell.before, band) !== peopleOf(cell.after, band);
  });
  const places = new Set(own.map(({ before, after }) => after ?? before));
  const found = causes.flatMap((cause, index) => {
    if (cause.season !== season) return [];
    if (!('date' in cause)) return own.length === 0 || cause.kind !== 'season_changed' ? [index] : [];
    const isHere = [...places].some(
      (place) =>
        place?.date === cause.date && place.shift === cause.shift && (!('area' in cause) || place.area === cause.area),
    );
    return isHere ? [index] : [];
  });
  return found;
}

/** What a cell puts into a number: nothing, or so many people. */
function peopleOf(cell: Cell | undefined, band: EditionNumber['band']): number | string {
  if (!cell?.isPlanned) return 'not asked';
  return (cell.bands && askedValue(cell.bands, band)) ?? 'nothing';
}

function changedFigures(before: readonly Figure[], after: readonly Figure[]): readonly FigureDifference[] {
  return before.flatMap(({ figure, table }) => {
    const now = after.find((one) => one.figure === figure)?.table;
    return table.rows.flatMap(({ year, cells }) =>
      table.columns.flatMap(({ key, label }, index) => {
        const was = cells[index]?.shown ?? null;
        const column = now?.columns.findIndex((one) => one.key === key) ?? -1;
        const is = now?.rows.find((row) => row.year === year)?.cells[column]?.shown ?? null;
        return was === is ? [] : [{ figure, year, label, before: was, after: is }];
      }),
    );
  });
}
