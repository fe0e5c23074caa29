import { isDeepStrictEqual } from 'node:util';
import type { Area } from '#shared/domain/plan.ts';
import { nextEndOf, type SeasonRecord } from '#shared/report/season-averages.ts';
import { seasonCells } from '#shared/report/season-cells.ts';
import { talliesOf } from '#shared/report/tallies.ts';
import type { PlannedSeason } from '#shared/sync/fold-plan.ts';
import type { Instant } from '#shared/time.ts';
import { type CellShelf, makeCellShelf } from './cell-shelf.ts';
import type { Database } from './database.ts';
import { findSeasonMark } from './store/season-marks.ts';
import { listSlotAnswers } from './store/standings.ts';

/** Everything that a season's record depends on beside the time. `mark`: the season's, as it is now. */
export type SeasonState = {
  readonly planned: PlannedSeason;
  readonly areas: ReadonlyMap<string, Area>;
  readonly isMadeUp: boolean;
  readonly mark: string | undefined;
};

/** Gives the record of a season, the one that was given before where nothing that it depends on is otherwise. */
export type KeptSeasons = (state: SeasonState, now: Instant) => SeasonRecord;

type Kept = { readonly state: SeasonState; readonly record: SeasonRecord; readonly holdsAt: (now: Instant) => boolean };

/** A season of a town has some 320 cells, and a cell takes 0.3 kB. */
const mostCells = 100_000;

export function keepSeasons(db: Database, most = mostCells): KeptSeasons {
  const kept = new Map<string, Kept>();
  const shelf = makeCellShelf(most);
  const steady = makeSteady();
  let areas: SeasonState['areas'] = new Map();
  return (asked, now) => {
    const { id } = asked.planned.season;
    const known = kept.get(id);
    areas = steady(areas, asked.areas);
    const state = { ...asked, areas, planned: steady(known?.state.planned, asked.planned) };
    if (known && isUnchanged(known.state, state) && known.holdsAt(now)) return known.record;
    if (known) shelf.clear(known.record);
    const found = keepSeason(db, state, now, shelf);
    kept.set(id, found);
    return found.record;
  };
}

function isUnchanged(one: SeasonState, other: SeasonState): boolean {
  return (Object.keys(one) as (keyof SeasonState)[]).every((key) => one[key] === other[key]);
}

/** Every decision has the plan folded anew, mostly to the same. Gives what is known where it is equal, and compares each only once. */
function makeSteady() {
  const equal = new WeakMap<object, object>();
  return <Part extends object>(known: Part | undefined, asked: Part): Part => {
    if (known === undefined || known === asked) return asked;
    if (equal.get(asked) !== known && !isDeepStrictEqual(known, asked)) return asked;
    equal.set(asked, known);
    return known;
  };
}

/** Its cells are read when somebody asks for them, and again where they have been let go since. */
function keepSeason(db: Database, state: SeasonState, now: Instant, shelf: CellShelf): Kept {
  const { planned, areas, isMadeUp, mark } = state;
  let nextEnd: Instant | undefined;
  const record: SeasonRecord = {
    planned,
    areas,
    isMadeUp,
    get occasions() {
      return shelf.take(record, () => {
        // Whoever holds a record while somebody writes would get numbers of two different moments.
        if (findSeasonMark(db, planned.season.id) !== mark) throw new Error(`${planned.season.id} has changed since`);
        const cells = seasonCells(planned, listSlotAnswers(db, planned.season.id), { areas, now });
        nextEnd = nextEndOf(cells, planned);
        return cells;
      });
    },
    // What was made without reading anything of it cannot grow old.
    get nextEnd() {
      return nextEnd ?? Number.POSITIVE_INFINITY;
    },
    tallies: talliesOf(() => record.occasions),
  };
  return { state, record, holdsAt: (at) => at === now || (at > now && nextEnd !== undefined && at < nextEnd) };
}
