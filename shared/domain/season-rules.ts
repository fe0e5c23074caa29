import { addDays, isDay, listDays, toDay, weekdayOf } from '../time.ts';
import { listOccasions, type Occasion } from './occasion.ts';
import type { Area, OccasionChange, Season, SeasonArea } from './plan.ts';
import { type HolidayName, listPublicHolidays } from './public-holidays.ts';

/** The rounds that the rules of a season give: dates × weekdays × shifts. */
export function occasionsByRule(season: Season): readonly Occasion[] {
  return listOccasions(season, []);
}

/** The days on which a season counts by its rules. */
export function countingDays({ from, to, weekdays }: Pick<Season, 'from' | 'to' | 'weekdays'>): readonly string[] {
  if (!isDay(from) || !isDay(to)) return [];
  return listDays(toDay(from), toDay(to)).filter((day) => weekdays.includes(weekdayOf(day)));
}

/** Each planned round on a public holiday as a proposal to cancel it. Nothing is cancelled by it: somebody chooses. */
export function holidayProposals(season: Season, wordFor: (holiday: HolidayName) => string): readonly OccasionChange[] {
  const years = [...new Set([season.from, season.to].map((day) => Number(day.slice(0, 4))))];
  const days = new Set(countingDays(season));
  const holidays = years.flatMap(listPublicHolidays).filter(({ date }) => days.has(date));
  return holidays.flatMap(({ date, name }) =>
    season.shifts.map(({ id: shift }) => ({
      kind: 'occasion' as const,
      season: season.id,
      date,
      shift,
      state: 'cancelled' as const,
      reason: wordFor(name),
      areas: null,
    })),
  );
}

/**
 * Last year's season, moved to another year, as a draft. An area that was still counted when the season ended is counted
 * for the whole of the new one; one that had ended, or is retired, stays behind. Cancelled rounds do not come along.
 */
export function copySeason(season: Season, year: number, areas: ReadonlyMap<string, Area>): Season {
  const shift = year - Number(season.from.slice(0, 4));
  const kept = season.areas.filter((area) => goesOn(area, season) && !isRetired(areas.get(area.area), year));
  const isKept = (id: string) => kept.some(({ area }) => area === id);
  return {
    ...season,
    id: String(year),
    state: 'draft',
    from: inYear(season.from, shift),
    to: inYear(season.to, shift),
    areas: kept.map(({ area, shifts }) => ({ area, from: null, to: null, shifts })),
    sets: season.sets.map((set) => ({ ...set, areas: set.areas.filter(isKept) })).filter((set) => set.areas.length > 0),
    closedAt: null,
  };
}

function goesOn({ to }: SeasonArea, season: Season): boolean {
  return to === null || to >= season.to;
}

export function isRetired(area: Pick<Area, 'lastYear'> | undefined, year: number): boolean {
  return area?.lastYear != null && area.lastYear < year;
}

/** The same day in another year; 29 February becomes the 28th. */
function inYear(day: string, shift: number): string {
  const moved = `${Number(day.slice(0, 4)) + shift}${day.slice(4)}`;
  return isDay(moved) ? moved : addDays(toDay(`${moved.slice(0, 4)}-03-01`), -1);
}
