import { usualSeason } from '#shared/domain/catalogue.ts';
import type { OccasionChange, PlanObject, Season } from '#shared/domain/plan.ts';
import { holidayProposals } from '#shared/domain/season-rules.ts';

/** The third of ten seasons is the first in which Urtegata is counted, as in the real series' shape. */
export function madeUpYears(thisYear: number): readonly number[] {
  return Array.from({ length: 10 }, (_, index) => thisYear - 9 + index);
}

/** The plan of ten made-up seasons; this year's pattern is already there. */
export function madeUpPlan(thisYear: number): readonly PlanObject[] {
  const years = madeUpYears(thisYear);
  return years.flatMap((year, index) => {
    const season = index < 2 ? withoutUrtegata(usualSeason(year)) : usualSeason(year);
    const isOver = year < thisYear;
    return [...(isOver ? [{ ...season, state: 'published' as const }] : []), ...cancelledHolidays(season)];
  });
}

function withoutUrtegata(season: Season): Season {
  return {
    ...season,
    areas: season.areas.filter(({ area }) => area !== 'urtegata'),
    sets: season.sets.map((set) => ({ ...set, areas: set.areas.filter((area) => area !== 'urtegata') })),
  };
}

/** The only one that can fall on a counting day of June to August, after Ascension Day's Thursday and Whit Sunday. */
function cancelledHolidays(season: Season): readonly OccasionChange[] {
  return holidayProposals(season, () => '2. pinsedag');
}
