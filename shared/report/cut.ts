import { type Day, weekdayOf } from '../time.ts';
import type { Cell, OccasionCells } from './season-cells.ts';

/** Police: none, there before or arrived meanwhile, nobody said. */
export const policeGroups = ['no', 'present', 'unknown'] as const;
export type PoliceGroup = (typeof policeGroups)[number];
/** The service nearby: open, closed, nobody said. */
export const serviceGroups = ['yes', 'no', 'unknown'] as const;
export type ServiceGroup = (typeof serviceGroups)[number];

/** A part of a season. Null is no limit; `from` and `to` are included; `weekday` 1 Monday … 7 Sunday. */
export type Cut = {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly weekday: number | null;
  readonly police: PoliceGroup | null;
  readonly service: ServiceGroup | null;
};
export const wholeSeason: Cut = { from: null, to: null, weekday: null, police: null, service: null };

export function isWhole(cut: Cut): boolean {
  return Object.values(cut).every((limit) => limit === null);
}

/**
 * The occasions of a part. By its conditions a count is left out alone: the plan still asks for the area, so a member that was never
 * counted under them makes a total incomplete, not smaller.
 */
export function cutOccasions(occasions: readonly OccasionCells[], cut: Cut): readonly OccasionCells[] {
  const { from, to, weekday, police, service } = cut;
  const inPart = occasions.filter(
    ({ date }) =>
      (from === null || date >= from) &&
      (to === null || date <= to) &&
      (weekday === null || weekdayOf(date) === weekday),
  );
  if (police === null && service === null) return inPart;
  return inPart.map((occasion) => ({
    ...occasion,
    cells: occasion.cells.map((cell) => (isUnder(cell, cut) ? cell : leftOut(cell))),
  }));
}

function isUnder({ bands, conditions }: Cell, { police, service }: Cut): boolean {
  if (bands === null) return false;
  const seen = conditions?.policePresent ?? 'unknown';
  const policeGroup = seen === 'yes' || seen === 'arrived' ? 'present' : seen;
  return (
    (police ?? policeGroup) === policeGroup &&
    (service ?? conditions?.serviceOpen ?? 'unknown') === (conditions?.serviceOpen ?? 'unknown')
  );
}

/** Still asked for by the plan, and neither counted nor a gap here. */
function leftOut(cell: Cell): Cell {
  return { ...cell, state: null, bands: null, isEstimated: false, reason: null, flags: [] };
}
