import type { Ref } from '#shared/api.ts';
import { mayWrite, type Role } from '#shared/domain/access.ts';
import type { Plan, PlannedSeason } from '#shared/sync/fold-plan.ts';
import type { Instant } from '#shared/time.ts';
import type { Database } from './database.ts';
import { sha256 } from './event-chain.ts';
import { type Office, readOffice } from './projection.ts';
import type { Sender } from './store/devices.ts';
import { findMeta } from './store/meta.ts';
import { usualToday } from './usual.ts';

/** The oldest app that does not ask to be updated. */
const minApp = '0.1.0';

/** What one person's phone needs to work without a network; `ref` changes whenever any of it does. */
export function refFor(db: Database, sender: Sender, now: Instant): Ref {
  const { id, name } = sender;
  const { mark, shared, plan } = findShared(db, sender, now);
  const mine = plan.assignments
    .filter((assignment) => shared.seasons.some((season) => season.id === assignment.season))
    .flatMap(({ season, date, shift, counters }) =>
      counters.filter(({ person }) => person === id).map(({ areas }) => ({ season, date, shift, areas })),
    );
  const own = { person: { id, name }, ...(mine.length > 0 ? { mine } : {}) };
  return { ref: sha256(`${mark}${JSON.stringify(own)}`).slice(0, 32), ...shared, ...own };
}

/** What all phones of one role have in common, and its hash. Every push asks for it, and it changes with the plan and the day. */
type Shared = { readonly mark: string; readonly usual: unknown; readonly shared: Omit<Ref, 'ref' | 'person' | 'mine'> };

const lastMade = new WeakMap<Office, Map<string, Shared>>();

function findShared(db: Database, { role, device }: Sender, now: Instant): Shared & Pick<Office, 'plan'> {
  const office = readOffice(db);
  const made = lastMade.get(office) ?? new Map<string, Shared>();
  lastMade.set(office, made);
  // A phone that waits for approval counts, and needs no more than that.
  const isWaiting = device?.approvedAt === null;
  const usual = mayWrite(role, 'count') && !isWaiting ? usualToday(db, now) : null;
  const isMadeUp = findMeta(db, 'made_up') !== undefined;
  const key = `${role} ${isWaiting} ${isMadeUp}`;
  const known = made.get(key);
  if (known && known.usual === usual) return { ...known, plan: office.plan };
  const shared = {
    ...planFor(office.plan, role, isWaiting),
    ...(usual ? { usual: [...usual] } : {}),
    ...(isMadeUp ? { madeUp: true as const } : {}),
  };
  const fresh = { mark: sha256(JSON.stringify(shared)), usual, shared };
  made.set(key, fresh);
  return { ...fresh, plan: office.plan };
}

function planFor(plan: Plan, role: Role, isWaiting: boolean) {
  const onlyCounts = role === 'counter' || isWaiting;
  const seasons = [...plan.seasons.values()]
    .filter(({ season }) => (onlyCounts ? season.state === 'open' : season.state !== 'draft' || role === 'coordinator'))
    .map(toRefSeason);
  const areas = [...plan.areas.values()].map(({ kind: _, breaks: __, ...area }) => ({
    ...area,
    aliases: [...area.aliases],
  }));
  return { minApp, role, areas, seasons };
}

function toRefSeason({ season, occasions }: PlannedSeason): Ref['seasons'][number] {
  const { id, state, from, to, basis, bands, shifts, groups, sets } = season;
  return {
    id,
    state,
    from,
    to,
    basis,
    bands: [...bands],
    shifts: [...shifts],
    groups: [...groups],
    sets: [...sets],
    occasions: occasions.map(({ date, shift, state: planned, reason, areas }) => ({
      date,
      shift,
      state: planned,
      reason,
      areas: [...areas],
    })),
  };
}
