import type { Ref } from '#shared/api.ts';
import { mayWrite } from '#shared/domain/access.ts';
import type { PlannedSeason } from '#shared/sync/fold-plan.ts';
import type { Instant } from '#shared/time.ts';
import type { Database } from './database.ts';
import { sha256 } from './event-chain.ts';
import { readOffice } from './projection.ts';
import type { Sender } from './store/devices.ts';
import { findMeta } from './store/meta.ts';
import { usualToday } from './usual.ts';

/** The oldest app that does not ask to be updated. */
const minApp = '0.1.0';

/** What one person's phone needs to work without a network; `ref` changes whenever any of it does. */
export function refFor(db: Database, { id, name, role, device }: Sender, now: Instant): Ref {
  const { plan } = readOffice(db);
  // A phone that waits for approval counts, and needs no more than that.
  const isWaiting = device?.approvedAt === null;
  const onlyCounts = role === 'counter' || isWaiting;
  const seasons = [...plan.seasons.values()]
    .filter(({ season }) => (onlyCounts ? season.state === 'open' : season.state !== 'draft' || role === 'coordinator'))
    .map(toRefSeason);
  const areas = [...plan.areas.values()].map(({ kind: _, breaks: __, ...area }) => ({
    ...area,
    aliases: [...area.aliases],
  }));
  const mine = plan.assignments
    .filter((assignment) => seasons.some((season) => season.id === assignment.season))
    .flatMap(({ season, date, shift, counters }) =>
      counters.filter(({ person }) => person === id).map(({ areas: own }) => ({ season, date, shift, areas: own })),
    );
  const content = {
    minApp,
    person: { id, name },
    role,
    areas,
    seasons,
    ...(mayWrite(role, 'count') && !isWaiting ? { usual: [...usualToday(db, now)] } : {}),
    ...(mine.length > 0 ? { mine } : {}),
    ...(findMeta(db, 'made_up') ? { madeUp: true as const } : {}),
  };
  return { ref: sha256(JSON.stringify(content)).slice(0, 32), ...content };
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
