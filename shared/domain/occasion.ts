import { type Day, type Instant, instantOf, listDays, toDay, weekdayOf } from '../time.ts';
import type { OccasionChange, Season, SeasonArea } from './plan.ts';
import { type Shift, shifts } from './slot.ts';

/** "Tellerunde": one date and one shift, planned or cancelled, with the areas to be counted in walking order. */
export type Occasion = {
  readonly date: Day;
  readonly shift: Shift;
  readonly state: 'planned' | 'cancelled';
  readonly reason: string | null;
  readonly areas: readonly string[];
  /** When a coordinator last changed it; null where it follows the season's pattern. */
  readonly changedAt: Instant | null;
};

export type DatedChange = OccasionChange & { readonly changedAt: Instant | null };

export function occasionKey(occasion: { readonly date: string; readonly shift: Shift }): string {
  return `${occasion.date}|${occasion.shift}`;
}

/** Every occasion of a season in time order: its weekdays and shifts, with the changes laid over them. */
export function listOccasions(season: Season, changes: readonly DatedChange[]): readonly Occasion[] {
  const occasions = new Map<string, Occasion>();
  for (const date of listDays(toDay(season.from), toDay(season.to))) {
    if (!season.weekdays.includes(weekdayOf(date))) continue;
    for (const { id: shift } of season.shifts) {
      const areas = areasOn(season, date, shift);
      occasions.set(occasionKey({ date, shift }), {
        date,
        shift,
        state: 'planned',
        reason: null,
        areas,
        changedAt: null,
      });
    }
  }
  for (const { date: text, shift, state, reason, areas, changedAt } of changes) {
    const date = toDay(text);
    const here = areas ?? areasOn(season, date, shift);
    occasions.set(occasionKey({ date, shift }), { date, shift, state, reason, areas: here, changedAt });
  }
  return [...occasions.values()].sort(inTimeOrder);
}

/** The areas that the season's pattern counts on a date and shift, in walking order. */
function areasOn(season: Season, date: Day, shift: Shift): readonly string[] {
  return season.areas.filter((area) => takesPart(area, date, shift)).map(({ area }) => area);
}

export function inTimeOrder(a: { date: string; shift: Shift }, b: { date: string; shift: Shift }): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return shifts.indexOf(a.shift) - shifts.indexOf(b.shift);
}

/** When an occasion is over: from then on an area without an answer is missing. Without a window: at the end of the day. */
export function occasionEnd(season: Pick<Season, 'shifts'>, occasion: Pick<Occasion, 'date' | 'shift'>): Instant {
  const window = season.shifts.find(({ id }) => id === occasion.shift);
  return instantOf(occasion.date, window?.to ?? '23:59');
}

function takesPart({ from, to, shifts: only, pauses = [] }: SeasonArea, date: Day, shift: Shift): boolean {
  const isInside = (from === null || date >= from) && (to === null || date <= to);
  return (
    isInside && has(only, shift) && !pauses.some((one) => date >= one.from && date <= one.to && has(one.shifts, shift))
  );
}

function has(only: readonly Shift[] | null, shift: Shift): boolean {
  return only === null || only.includes(shift);
}
