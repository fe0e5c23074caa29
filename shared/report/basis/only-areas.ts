import type { SeasonRecord } from '../season-averages.ts';

/** A season as if only some of its areas were ever planned: what is said of it is said of these alone. */
export function onlyAreas(record: SeasonRecord, areas: readonly string[]): SeasonRecord {
  const { season, occasions } = record.planned;
  return {
    ...record,
    planned: {
      season: { ...season, areas: season.areas.filter(({ area }) => areas.includes(area)) },
      occasions: occasions.map((one) => ({ ...one, areas: one.areas.filter((area) => areas.includes(area)) })),
    },
  };
}
