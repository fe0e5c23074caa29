import { type PlanObject, planKey } from '#shared/domain/plan.ts';
import { type StandingPlan, standingObjects } from '#shared/domain/plan-change.ts';
import type { PlanReply, PlanVersion } from '#shared/plan-api.ts';
import { listPlanVersions } from '#shared/sync/fold-plan.ts';
import type { Database } from './database.ts';
import { house } from './house.ts';
import { readOffice } from './projection.ts';
import { toPerson } from './read-event.ts';
import { readPosition } from './store/events.ts';
import { listPeople } from './store/people.ts';
import { listSlots } from './store/standings.ts';
import { listUnsent, readHeld } from './store/unsent.ts';

/** A season's plan with all that its planner must know, or undefined where there is no such season. */
export function findSeasonPlan(db: Database, season: string): PlanReply | undefined {
  if (!readOffice(db).plan.seasons.has(season)) return undefined;
  return {
    season,
    position: readPosition(db),
    versions: listVersions(db).filter(({ plan }) => concerns(plan, season)),
    held: readHeld(db),
    unsent: listUnsent(db).map(({ person, name, ...phone }) => ({ ...phone, person: { id: person, name } })),
    people: listAssignable(db).map(({ id, name, role }) => ({ id, name, role })),
    broughtIn: readOffice(db)
      .plan.imports.flatMap(({ rounds = [] }) => rounds)
      .filter((round) => round.season === season),
    counted: listCounted(db, season),
  };
}

/** The plan of every season as a change of it is judged against. */
export function readStandingPlan(db: Database): StandingPlan {
  return {
    objects: standingObjects(listVersions(db)),
    people: new Set(listAssignable(db).map(({ id }) => id)),
    held: readHeld(db),
    unsentPhones: listUnsent(db).length,
  };
}

function listVersions(db: Database): readonly PlanVersion[] {
  const { entries, decisions } = readOffice(db);
  return listPlanVersions(entries, decisions).map(({ id, h, event, base, owner, state }) => ({
    id,
    h,
    key: planKey(event.plan),
    base,
    plan: event.plan,
    reason: event.reason,
    by: toPerson(db, owner),
    madeAt: event.time?.startedAt ?? null,
    state,
  }));
}

function concerns(plan: PlanObject, season: string): boolean {
  if (plan.kind === 'area') return true;
  if (plan.kind === 'season') return plan.id === season;
  return 'season' in plan && plan.season === season;
}

function listAssignable(db: Database) {
  return listPeople(db).filter(({ id, role, revokedAt }) => id !== house.id && role !== 'author' && revokedAt === null);
}

function listCounted(db: Database, season: string): PlanReply['counted'] {
  const counted = listSlots(db, season).filter(({ count }) => count !== null);
  const rounds = Map.groupBy(counted, ({ date, shift }) => `${date}|${shift}`);
  return [...rounds.values()].flatMap(([first, ...others]) =>
    first ? [{ date: first.date, shift: first.shift, areas: others.length + 1 }] : [],
  );
}
