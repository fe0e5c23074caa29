import type { Ref, RefMine } from '#shared/api.ts';
import { countingDay, type Instant } from '#shared/time.ts';

type Place = Pick<RefMine, 'season' | 'date' | 'shift'>;

/** That the person who has this phone is asked to count a round, and which of its areas; undefined where nobody has asked. */
export function findMine({ mine = [] }: Pick<Ref, 'mine'>, { season, date, shift }: Place): RefMine | undefined {
  return mine.find((one) => one.season === season && one.date === date && one.shift === shift);
}

/** The rounds from today on that this person is asked to count, the next first. A cancelled one is nobody's. */
export function listMine({ mine = [], seasons }: Pick<Ref, 'mine' | 'seasons'>, now: Instant): readonly RefMine[] {
  const today = countingDay(now);
  const isPlanned = ({ season, date, shift }: Place) =>
    seasons
      .find(({ id }) => id === season)
      ?.occasions.some((one) => one.date === date && one.shift === shift && one.state === 'planned');
  return mine.filter((one) => one.date >= today && isPlanned(one)).sort((a, b) => (timeKey(a) < timeKey(b) ? -1 : 1));
}

/** Sorts day before evening by their very names. */
function timeKey({ date, shift }: Place): string {
  return `${date} ${shift}`;
}
