import type { PublishedValue } from '../../domain/import-record.ts';
import { type Averages, averagesOf } from '../averages.ts';
import { onlyAreas } from '../basis/only-areas.ts';
import { membersOf } from '../members.ts';
import type { SeasonRecord } from '../season-averages.ts';
import type { Wording } from '../wording.ts';

/** What a season's number is made over, to be put beside a published one. */
export type ComparedScope = {
  readonly set: string;
  readonly group: string | null;
  /** Null: several areas, which are summed. */
  readonly area: string | null;
  readonly name: string | null;
  readonly averages: Averages;
};

/**
 * An area alone, an area group, or each set of the season: of "every area" nobody knows today which areas it was over, unless the
 * source names its set. Empty for what is none of ours.
 */
export function comparedScopes(
  record: SeasonRecord,
  { scope, set, band }: PublishedValue,
  wording: Wording,
): readonly ComparedScope[] {
  const { sets, groups } = record.planned.season;
  const over = (setId: string, within: SeasonRecord) => {
    const found = membersOf(within.planned, setId, within.areas, wording);
    return found && averagesOf(record.tallies, found.members, band);
  };
  if (scope === null) return [];
  const group = groups.find(({ id }) => id === scope);
  if (group) {
    const averages = over(set ?? 'all', onlyAreas(record, group.areas));
    return averages ? [{ set: set ?? 'all', group: group.id, area: null, name: group.name, averages }] : [];
  }
  const isSet = scope === 'all' || sets.some(({ id }) => id === scope);
  if (!isSet) {
    const averages = over('all', record);
    const area = averages?.areas.find((one) => one.area === scope);
    return averages && area ? [{ set: 'all', group: null, area: scope, name: area.name, averages }] : [];
  }
  const every = [...new Set(['all', ...sets.map(({ id }) => id)])];
  const asked = scope !== 'all' ? [scope] : set !== null && every.includes(set) ? [set] : every;
  const found = asked.flatMap((id) => {
    const averages = over(id, record);
    const name = sets.find((one) => one.id === id)?.name ?? null;
    return averages && averages.areas.length > 0 ? [{ set: id, group: null, area: null, name, averages }] : [];
  });
  // In a summer without what a set leaves out, it is the same as every area.
  const areasOf = ({ averages }: ComparedScope) => averages.areas.map(({ area }) => area).join(' ');
  return found.filter((one, at) => found.findIndex((other) => areasOf(other) === areasOf(one)) === at);
}
