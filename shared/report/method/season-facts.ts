import { totalOf } from '../../domain/age-band.ts';
import { type NotCountedReason, notCountedReasons } from '../../domain/count.ts';
import type { ShiftWindow } from '../../domain/plan.ts';
import { type Shift, shifts } from '../../domain/slot.ts';
import { weekdayOf } from '../../time.ts';
import { membersOf } from '../members.ts';
import type { SeasonRecord } from '../season-averages.ts';
import type { Cell } from '../season-cells.ts';
import type { Wording } from '../wording.ts';

export type RoundFacts = {
  readonly shift: Shift;
  /** By the season's pattern; those that were cancelled are among them. */
  readonly planned: number;
  readonly cancelled: number;
  /** Planned besides the pattern. */
  readonly extra: number;
};

/** What can be said of how one season went, in numbers. Everything in it is of the set's areas. */
export type SeasonFacts = {
  readonly id: string;
  readonly year: number;
  readonly from: string;
  readonly to: string;
  readonly weekdays: readonly number[];
  readonly windows: readonly ShiftWindow[];
  readonly areas: readonly string[];
  readonly rounds: readonly RoundFacts[];
  /** Counts of one area on one round that the plan asks for. */
  readonly asked: number;
  readonly counted: number;
  readonly zeros: number;
  readonly notCounted: readonly { readonly reason: NotCountedReason; readonly n: number }[];
  readonly missing: number;
  readonly notYetDue: number;
  readonly estimated: number;
  readonly changedAfterwards: number;
  readonly people: number;
  readonly unknownAge: number;
  /** What the set and the areas force a reader to be told. */
  readonly notes: readonly string[];
};

export function seasonFacts(record: SeasonRecord, set: string, wording: Wording): SeasonFacts {
  const { season } = record.planned;
  const { members, notes } = membersOf(record.planned, set, record.areas, wording) ?? { members: [], notes: [] };
  const own = new Set(members.map(({ area }) => area));
  const occasions = record.occasions;
  const cells = occasions.flatMap((occasion) => occasion.cells).filter(({ area }) => own.has(area));
  const planned = cells.filter(({ isPlanned }) => isPlanned);
  const entering = planned.filter(({ bands }) => bands !== null);
  const sum = (of: (cell: Cell) => number) => entering.reduce((total, cell) => total + of(cell), 0);
  const inState = (state: Cell['state']) => planned.filter((cell) => cell.state === state).length;
  return {
    id: season.id,
    year: Number(season.from.slice(0, 4)),
    from: season.from,
    to: season.to,
    weekdays: season.weekdays,
    windows: season.shifts,
    areas: members.map(({ name }) => name),
    rounds: shifts.map((shift) => roundsOf(record, shift)).filter(({ planned: n, extra }) => n + extra > 0),
    asked: planned.length,
    counted: entering.length,
    zeros: inState('zero'),
    notCounted: notCountedReasons
      .map((reason) => ({ reason, n: planned.filter((cell) => cell.reason === reason).length }))
      .filter(({ n }) => n > 0),
    missing: inState('missing'),
    notYetDue: inState(null),
    estimated: entering.filter(({ isEstimated }) => isEstimated).length,
    changedAfterwards: new Set(
      cells.filter(({ flags }) => flags.includes('changed_afterwards')).map(({ date, shift }) => `${date}|${shift}`),
    ).size,
    people: sum(({ bands }) => (bands ? totalOf(bands) : 0)),
    unknownAge: sum(({ bands }) => bands?.unknown ?? 0),
    notes,
  };
}

function roundsOf({ planned: { season, occasions } }: SeasonRecord, shift: Shift): RoundFacts {
  const own = occasions.filter((occasion) => occasion.shift === shift);
  const isUsual = ({ date }: (typeof own)[number]) =>
    date >= season.from &&
    date <= season.to &&
    season.weekdays.includes(weekdayOf(date)) &&
    season.shifts.some(({ id }) => id === shift);
  return {
    shift,
    planned: own.filter(isUsual).length,
    cancelled: own.filter(({ state }) => state === 'cancelled').length,
    extra: own.filter((occasion) => occasion.state === 'planned' && !isUsual(occasion)).length,
  };
}
