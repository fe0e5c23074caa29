import { isDeepStrictEqual } from 'node:util';
import type { Area } from '#shared/domain/plan.ts';
import { nextEndOf, type SeasonRecord } from '#shared/report/season-averages.ts';
import { seasonCells } from '#shared/report/season-cells.ts';
import { type FindableTallies, type FoundTallies, talliesOf } from '#shared/report/tallies.ts';
import { readTallies, writeTallies } from '#shared/report/written-tallies.ts';
import type { PlannedSeason } from '#shared/sync/fold-plan.ts';
import type { Instant } from '#shared/time.ts';
import { type CellShelf, makeCellShelf } from './cell-shelf.ts';
import type { Database } from './database.ts';
import { sha256 } from './event-chain.ts';
import { findSeasonMark } from './store/season-marks.ts';
import { listSlotAnswers } from './store/standings.ts';
import type { PutDown, PutDownTallies } from './tallies-file.ts';

/** Everything that a season's record depends on beside the time. `mark`: the season's, as it is now. */
export type SeasonState = {
  readonly planned: PlannedSeason;
  readonly areas: ReadonlyMap<string, Area>;
  readonly isMadeUp: boolean;
  readonly mark: string | undefined;
};

export type KeptSeasons = {
  /** The record of a season, the one that was given before where nothing that it depends on is otherwise. */
  readonly find: (state: SeasonState, now: Instant) => SeasonRecord;
  /** Hands the tallies of every season that is over to `write`, where more of them are known than were written before. */
  readonly putDown: (write: (found: PutDown) => void) => void;
};

type Kept = {
  readonly state: SeasonState;
  readonly record: SeasonRecord & { readonly tallies: FindableTallies };
  readonly foundAt: Instant;
  readonly holdsAt: (now: Instant) => boolean;
};

/** A season of a town has some 320 cells, and a cell takes 0.3 kB. */
const mostCells = 100_000;

/** `readPutDown`: what was put down by whoever had this database open before; asked for once, with the first season. */
export function keepSeasons(db: Database, readPutDown: () => PutDown = () => new Map(), most = mostCells): KeptSeasons {
  const kept = new Map<string, Kept>();
  const shelf = makeCellShelf(most);
  const steady = makeSteady();
  let areas: SeasonState['areas'] = new Map();
  let putDown: Map<string, PutDownTallies> | undefined;
  /** How many rounds of a season had been found when it was put down. */
  const written = new WeakMap<SeasonRecord, number>();
  return {
    find: (asked, now) => {
      const { id } = asked.planned.season;
      const known = kept.get(id);
      areas = steady(areas, asked.areas);
      const state = { ...asked, areas, planned: steady(known?.state.planned, asked.planned) };
      if (known && isUnchanged(known.state, state) && known.holdsAt(now)) return known.record;
      if (known) shelf.clear(known.record);
      putDown ??= new Map(readPutDown());
      const lying = findFitting(putDown, state, now);
      const found = keepSeason(db, state, lying?.foundAt ?? now, shelf, lying);
      kept.set(id, found);
      if (lying) written.set(found.record, lying.tallies.rounds.length);
      return found.record;
    },
    putDown: (write) => {
      const grown = new Map<SeasonRecord, number>();
      for (const [id, one] of kept) {
        const found = one.record.tallies.found();
        if (!found || !isOver(one) || found.rounds.size === written.get(one.record)) continue;
        putDown?.set(id, putDownOf(one, found));
        grown.set(one.record, found.rounds.size);
      }
      if (!putDown || grown.size === 0) return;
      write(putDown);
      for (const [record, size] of grown) written.set(record, size);
    },
  };
}

function findFitting(putDown: PutDown, state: SeasonState, now: Instant): PutDownTallies | undefined {
  const lying = putDown.get(state.planned.season.id);
  return lying && now >= lying.foundAt && fits(lying, state) ? lying : undefined;
}

/** Whether nothing that the tallies depend on has become something else since they were put down. */
export function fits(lying: PutDownTallies, state: SeasonState): boolean {
  return lying.mark === state.mark && lying.basis === basisOf(state);
}

function isOver({ state, record }: Kept): boolean {
  return state.mark !== undefined && record.nextEnd === Number.POSITIVE_INFINITY;
}

function putDownOf({ state, foundAt }: Kept, found: FoundTallies): PutDownTallies {
  return { mark: state.mark as string, basis: basisOf(state), foundAt, tallies: writeTallies(found) };
}

function basisOf({ planned, areas }: SeasonState): string {
  return sha256(JSON.stringify([planned, [...areas]]));
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
function keepSeason(
  db: Database,
  state: SeasonState,
  foundAt: Instant,
  shelf: CellShelf,
  lying?: PutDownTallies,
): Kept {
  const { planned, areas, isMadeUp, mark } = state;
  let nextEnd: Instant | undefined = lying && Number.POSITIVE_INFINITY;
  const record: Kept['record'] = {
    planned,
    areas,
    isMadeUp,
    get occasions() {
      return shelf.take(record, () => {
        // Whoever holds a record while somebody writes would get numbers of two different moments.
        if (findSeasonMark(db, planned.season.id) !== mark) throw new Error(`${planned.season.id} has changed since`);
        const cells = seasonCells(planned, listSlotAnswers(db, planned.season.id), { areas, now: foundAt });
        nextEnd = nextEndOf(cells, planned);
        return cells;
      });
    },
    // What was made without reading anything of it cannot grow old.
    get nextEnd() {
      return nextEnd ?? Number.POSITIVE_INFINITY;
    },
    tallies: talliesOf(() => record.occasions, lying && readTallies(lying.tallies)),
  };
  return {
    state,
    record,
    foundAt,
    holdsAt: (at) => at === foundAt || (at > foundAt && nextEnd !== undefined && at < nextEnd),
  };
}
