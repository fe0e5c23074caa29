import type { CoveredArea, CoveredRound, RoundsReply } from '#shared/coverage-api.ts';
import { occasionEnd, occasionKey } from '#shared/domain/occasion.ts';
import { slotKey } from '#shared/domain/slot.ts';
import type { Cell, OccasionCells } from '#shared/report/season-cells.ts';
import type { StandingCount } from '#shared/sync/fold-count.ts';
import type { Instant } from '#shared/time.ts';
import { findCoveredRounds } from './covered-rounds.ts';
import type { Database } from './database.ts';
import { findEnteredFor } from './entered-for.ts';
import { house } from './house.ts';
import { readOffice } from './projection.ts';
import { listContacts } from './store/contacts.ts';
import { readPosition } from './store/events.ts';
import { listPeople } from './store/people.ts';
import { listCountsOfSeason } from './store/standings.ts';

/** Every round of a season with what stands in it, who was asked, and what the phones said last; undefined where nobody knows the season. */
export function findSeasonRounds(db: Database, season: string, now: Instant): RoundsReply | undefined {
  const found = findCoveredRounds(db, season, now, { seesStray: true });
  if (!found) return undefined;
  const { plan } = readOffice(db);
  const asked = new Map(
    plan.assignments.filter((one) => one.season === season).map((one) => [occasionKey(one), one.counters]),
  );
  const shifts = plan.seasons.get(season)?.season.shifts ?? [];
  const counts = countsBySlot(listCountsOfSeason(db, season));
  const rounds = found.map((round): CoveredRound => {
    const { date, shift, state, reason, isDue } = round;
    const counters = (asked.get(occasionKey(round)) ?? []).map(({ person, areas }) => ({
      person,
      areas: areas && [...areas],
    }));
    const areas = round.cells.map((cell) => toArea(db, cell, counts.get(slotKey({ season, ...cell })) ?? []));
    return { date, shift, state, reason, due: isDue, endsAt: endOf(round, shifts), counters, areas };
  });
  return {
    season,
    position: readPosition(db),
    rounds,
    phones: listContacts(db)
      .filter(({ person }) => person !== house.id)
      .map(({ drafts, ...phone }) => ({ ...phone, drafts: [...drafts] })),
    people: listPeople(db)
      .filter(({ id }) => id !== house.id)
      .map(({ id, name, role }) => ({ id, name, role })),
  };
}

type Shifts = Parameters<typeof occasionEnd>[0]['shifts'];

function endOf(round: OccasionCells, shifts: Shifts): Instant {
  return occasionEnd({ shifts }, round);
}

/** Practice is nobody's count. */
function countsBySlot(counts: readonly StandingCount[]): ReadonlyMap<string, readonly StandingCount[]> {
  return Map.groupBy(
    counts.filter(({ practice }) => !practice),
    ({ slot }) => (slot ? slotKey(slot) : ''),
  );
}

function toArea(db: Database, cell: Cell, counts: readonly StandingCount[]): CoveredArea {
  const { area, state, flags, isPlanned, bands, reason, owner, root } = cell;
  const enteredFor = root !== null && flags.includes('paper') ? findEnteredFor(db, root) : null;
  const count = root === null ? null : { root, owner, enteredFor, bands, reason };
  const others = counts.filter((other) => other.root !== root).map(toOther);
  return { area, state, flags: [...flags], enters: isPlanned && bands !== null, count, others };
}

function toOther(count: StandingCount): CoveredArea['others'][number] {
  const { root, owner, head, outcome, isRecount } = count;
  if (head === null) return { root, owner, place: 'kept_out' };
  if (outcome === null) return { root, owner, place: 'withdrawn' };
  return { root, owner, place: isRecount ? 'recount' : 'rival' };
}
