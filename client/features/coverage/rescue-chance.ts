import type { CoveredRound, HeardPhone, RoundsReply } from '#shared/coverage-api.ts';
import { dayMs } from '#shared/time.ts';

/**
 * Whether a count that is missing can still be had, the best hope first. `under_way`: a phone says that it is counting this very
 * area. `unsent`: whoever was to count holds something that is not here. `silent`: they have not been heard since before the
 * round was over. `elsewhere`: somebody else holds something. `none`: every known phone has handed over all it had.
 */
export type RescueChance = {
  readonly kind: 'under_way' | 'unsent' | 'silent' | 'elsewhere' | 'none';
  readonly phones: readonly HeardPhone[];
};

type Asked = Pick<CoveredRound, 'date' | 'shift' | 'endsAt' | 'counters'>;

export function rescueChance(
  round: Asked,
  area: string,
  { season, phones }: Pick<RoundsReply, 'season' | 'phones'>,
): RescueChance {
  const underWay = phonesCounting(phones, { season, ...round, area });
  if (underWay.length > 0) return { kind: 'under_way', phones: underWay };
  const asked = countersOf(round, area);
  const holding = phones.filter((phone) => mayHold(phone, round));
  const own = holding.filter(({ person }) => asked.includes(person));
  if (own.length > 0) return { kind: 'unsent', phones: own };
  const silent = asked.flatMap((person) => heardLast(phones, person)).filter((phone) => isSilent(phone, round));
  if (silent.length > 0) return { kind: 'silent', phones: silent };
  return holding.length > 0 ? { kind: 'elsewhere', phones: holding } : { kind: 'none', phones: [] };
}

/** What a phone has held since a day after the round was over is of a later one. */
function mayHold({ unsent, oldestAt }: HeardPhone, { endsAt }: Asked): boolean {
  return unsent > 0 && (oldestAt === null || oldestAt < endsAt + dayMs);
}

/** Who was asked to count an area. */
export function countersOf({ counters }: Pick<CoveredRound, 'counters'>, area: string): readonly string[] {
  return counters.filter(({ areas }) => areas === null || areas.includes(area)).map(({ person }) => person);
}

type Place = { readonly season: string; readonly date: string; readonly shift: string; readonly area: string };

/** The phones on which a count of this area was under way when they were heard last. */
export function phonesCounting(phones: readonly HeardPhone[], place: Place): readonly HeardPhone[] {
  return phones.filter(({ drafts }) =>
    drafts.some(
      ({ season, date, shift, area }) =>
        season === place.season && date === place.date && shift === place.shift && area === place.area,
    ),
  );
}

/** A storage that was wiped leaves an installation behind that will never be heard again: the last contact of any counts. */
function heardLast(phones: readonly HeardPhone[], person: string): readonly HeardPhone[] {
  const own = phones.filter((phone) => phone.person === person);
  const [latest] = [...own].sort((a, b) => (b.lastContactAt ?? 0) - (a.lastContactAt ?? 0));
  return latest ? [latest] : [];
}

function isSilent({ lastContactAt }: HeardPhone, { endsAt }: Pick<CoveredRound, 'endsAt'>): boolean {
  return lastContactAt === null || lastContactAt < endsAt;
}
