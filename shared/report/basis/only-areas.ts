import type { SeasonRecord } from '../season-averages.ts';

type Planned = Pick<SeasonRecord, 'planned'>;

/** A season as if only some of its areas were ever planned: what is said of it is said of these alone. The cells stay. */
export function onlyAreas<Record extends Planned>(record: Record, areas: readonly string[]): Record {
  const { season, occasions } = record.planned;
  return {
    ...record,
    planned: {
      season: { ...season, areas: season.areas.filter(({ area }) => areas.includes(area)) },
      occasions: occasions.map((one) => ({ ...one, areas: one.areas.filter((area) => areas.includes(area)) })),
    },
  };
}
