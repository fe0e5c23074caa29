import { AppError } from '#shared/errors.ts';
import type { StandingCount } from '#shared/sync/fold-count.ts';
import { listPlanVersions } from '#shared/sync/fold-plan.ts';
import type { Instant } from '#shared/time.ts';
import type { Database } from '../database.ts';
import { type Office, readOffice } from '../projection.ts';
import { listCountsOfInstall } from '../store/events.ts';
import { findCount } from '../store/standings.ts';
import { decidedAt, type ImportEvent, importEventId } from './import-event.ts';

type Undoing = { readonly id: string; readonly install: string; readonly reason: string };

/** A withdrawal of every count of an import that stands, corrected or not. */
export function withdrawals(db: Database, { id, install, reason }: Undoing, now: Instant): readonly ImportEvent[] {
  const standing = listCountsOfInstall(db, id).flatMap((root) => findCount(db, root) ?? []);
  const counts = standing.filter(({ outcome }) => outcome !== null);
  requireOpen(counts, readOffice(db));
  return counts.map(({ root, head, slot }) => ({
    id: importEventId(now, `${install}|${root}`),
    type: 'void',
    root,
    base: head,
    practice: false,
    source: 'import',
    slot,
    outcome: null,
    conditions: null,
    note: null,
    time: null,
    reason,
  }));
}

/** What was closed after the file came in takes no withdrawal; it would wait for a decision, count by count. */
function requireOpen(counts: readonly StandingCount[], { plan }: Office): void {
  const closed = counts.map(({ slot }) => plan.seasons.get(slot?.season ?? '')?.season).find((one) => one?.closedAt);
  if (closed) throw new AppError('bad_request', { problem: 'season_locked', season: closed.id });
}

/** Sets aside the areas and seasons that the file brought, where nobody has changed or used them since. */
export function setAsides(db: Database, { id, install, reason }: Undoing, now: Instant): readonly ImportEvent[] {
  const { entries, decisions, plan } = readOffice(db);
  const versions = listPlanVersions(entries, decisions);
  const own = versions.filter((version) => version.install === id && version.state === 'stands');
  const ownSeasons = new Set(own.flatMap(({ event }) => (event.plan.kind === 'season' ? [event.plan.id] : [])));
  const used = new Set(
    [...plan.seasons.values()]
      .filter(({ season }) => !ownSeasons.has(season.id))
      .flatMap(({ season }) => season.areas.map(({ area }) => area)),
  );
  const unwanted = own.filter(
    ({ event }) => event.plan.kind === 'season' || (event.plan.kind === 'area' && !used.has(event.plan.id)),
  );
  return unwanted.map(({ id: about, h }) => ({
    id: importEventId(now, `${install}|${about}`),
    type: 'decide',
    about: { id: about, h },
    choice: 'discard',
    reason,
    time: decidedAt(now),
  }));
}
