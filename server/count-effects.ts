import { type SlotPlace, slotKey } from '#shared/domain/slot.ts';
import type { EffectsReply } from '#shared/effect-api.ts';
import type { SeasonWithSlots } from '#shared/report/season-averages.ts';
import { type Effect, effectOf } from '#shared/report/version-effect.ts';
import { wordings } from '#shared/report/wordings.ts';
import { type CountVersion, isCountVersion } from '#shared/sync/event.ts';
import type { StandingCount } from '#shared/sync/fold-count.ts';
import { byId, type EntryOf } from '#shared/sync/log-entry.ts';
import type { Instant } from '#shared/time.ts';
import type { Database } from './database.ts';
import { readCount, readOffice } from './projection.ts';
import { getRoot } from './revisions.ts';
import { findSeasonWithSlots } from './season-record.ts';
import { readPosition } from './store/events.ts';
import { findPerson } from './store/people.ts';
import { findCount, listCountsInSlot } from './store/standings.ts';

/** What a count does to the averages of the season that it stands in. Throws not_found for what is no count. */
export function getCountEffects(db: Database, id: string, now: Instant): EffectsReply {
  const office = readOffice(db);
  const root = getRoot(db, id, office);
  const count = findCount(db, root);
  const about = { root, position: readPosition(db) };
  const record = count?.slot ? findSeasonWithSlots(db, count.slot.season, now) : undefined;
  const versions = readCount(db, root, office)
    .toSorted(byId)
    .filter((entry): entry is EntryOf<CountVersion> => Boolean(entry.event && isCountVersion(entry.event)));
  const places = placesOf(versions);
  const counts = places.flatMap((place) => listCountsInSlot(db, place));
  const others = count?.slot
    ? counts.filter((other) => other.root !== root && !other.practice && isIn(other, count.slot as SlotPlace))
    : [];
  const nothing = { basis: null, now: null, without: null, versions: [] };
  const named = others.map((other) => ({ root: other.root, owner: nameOf(db, other.owner) }));
  if (!count || !record) return { ...about, ...standingOf(count, undefined), others: named, ...nothing };
  const of = (version: StandingCount | null) =>
    toReply(effectOf(version, record, { root, places, counts }, wordings.nb));
  return {
    ...about,
    ...standingOf(count, record),
    others: named,
    basis: record.planned.season.basis,
    now: of(count),
    without: of(null),
    versions: versions.map((version) => ({ id: version.id, h: version.h, effect: of(asIfStanding(count, version)) })),
  };
}

/** The count as it would stand if this version did. What was decided about the count as a whole stays. */
function asIfStanding(count: StandingCount, { id, h, event }: EntryOf<CountVersion>): StandingCount {
  return { ...count, head: id, headHash: h, outcome: event.outcome, slot: event.slot ?? count.slot, flags: [] };
}

function placesOf(versions: readonly EntryOf<CountVersion>[]): readonly SlotPlace[] {
  const slots = versions.flatMap(({ event }) => (event.slot ? [event.slot] : []));
  return [...new Map(slots.map((slot) => [slotKey(slot), slot])).values()];
}

function isIn({ slot }: StandingCount, place: SlotPlace): boolean {
  return slot !== null && slotKey(slot) === slotKey(place);
}

type Standing = Pick<EffectsReply, 'place' | 'enters' | 'round'>;

function standingOf(count: StandingCount | undefined, record: SeasonWithSlots | undefined): Standing {
  const place = placeOf(count, record);
  const { date, shift, area } = count?.slot ?? {};
  if (!record) return { place, enters: false, round: 'unknown_season' };
  const round = record.occasions.find((one) => one.date === date && one.shift === shift);
  const cell = round?.cells.find((one) => one.area === area);
  const enters = place === 'stands' && cell?.root === count?.root && cell?.isPlanned === true && cell.bands !== null;
  if (!round || round.state === 'unplanned') return { place, enters, round: 'unplanned' };
  const planned = record.planned.occasions.find((one) => one.date === date && one.shift === shift);
  const isOutside = area !== undefined && !planned?.areas.includes(area);
  return { place, enters, round: isOutside ? 'outside' : round.state };
}

function placeOf(count: StandingCount | undefined, record: SeasonWithSlots | undefined): Standing['place'] {
  if (!count || count.head === null) return 'kept_out';
  if (count.practice) return 'practice';
  if (count.outcome === null) return 'withdrawn';
  if (count.isRecount) return 'recount';
  const slot = record?.slots.find((one) => count.slot !== null && slotKey(one) === slotKey(count.slot));
  return !record || slot?.count?.root === count.root ? 'stands' : 'rival';
}

function nameOf(db: Database, person: string | null): string | null {
  return person === null ? null : (findPerson(db, person)?.name ?? null);
}

function toReply({ cells, areas, total }: Effect): NonNullable<EffectsReply['now']> {
  return { cells: [...cells], areas: [...areas], total };
}
