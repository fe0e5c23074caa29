import { listOccasions } from './occasion.ts';
import { type Area, type OccasionChange, type PlanObject, planKey, type Season } from './plan.ts';
import { type PlanProblem, type PlanWorld, planProblems } from './plan-problems.ts';

/** A new version of a plan object, and the version that it replaces. */
export type PlanChange = { readonly base: string | null; readonly plan: PlanObject };

/** The plan as it stands: each object, and the versions of it that nobody has replaced, the one that stands first. */
export type StandingPlan = {
  readonly objects: ReadonlyMap<string, { readonly plan: PlanObject; readonly heads: readonly string[] }>;
  readonly people: ReadonlySet<string>;
  /** The highest sequence number held from each install that counts. */
  readonly held: Readonly<Record<string, number>>;
  /** How many known phones have counts that have not come. */
  readonly unsentPhones: number;
};

type Standing = StandingPlan['objects'];

/** Each object with its heads, from the versions that nobody has replaced. */
export function standingObjects(
  versions: readonly { readonly id: string; readonly key: string; readonly plan: PlanObject; readonly state: string }[],
): Standing {
  const objects = new Map<string, { plan: PlanObject; heads: readonly string[] }>();
  for (const { id, key, plan, state } of versions) {
    if (state !== 'stands' && state !== 'rival') continue;
    const known = objects.get(key);
    const isFirst = state === 'stands' || !known;
    const others = known?.heads ?? [];
    objects.set(key, { plan: isFirst ? plan : known.plan, heads: isFirst ? [id, ...others] : [...others, id] });
  }
  return objects;
}

export type ChangeProblem = PlanProblem & { readonly key: string };
export type StaleChange = { readonly key: string; readonly base: string | null; readonly head: string | null };

/**
 * What stands against a set of changes that are made together. `needsConfirmation`: it closes a season while counts are known
 * to be under way. `stale`: somebody has replaced what it builds on; it is for a person to choose between the two.
 */
export type Judgement = {
  readonly problems: readonly ChangeProblem[];
  readonly stale: readonly StaleChange[];
  readonly needsConfirmation: boolean;
  /** True where a closing does not say what is held now: something came since it was made. */
  readonly isBehind: boolean;
};

export function judgeChanges(changes: readonly PlanChange[], standing: StandingPlan): Judgement {
  const world = worldWith(changes, standing);
  const before = (key: string) => standing.objects.get(key)?.plan;
  const closings = changes.flatMap(({ plan }) => (isClosing(plan, before(planKey(plan))) ? [plan as Season] : []));
  return {
    problems: changes.flatMap(({ plan }) => {
      const key = planKey(plan);
      return planProblems(plan, world, before(key)).map((problem) => ({ ...problem, key }));
    }),
    stale: changes.flatMap(({ base, plan }) => {
      const key = planKey(plan);
      const heads = standing.objects.get(key)?.heads ?? [];
      const isFresh = base === null ? heads.length === 0 : heads.includes(base);
      return isFresh ? [] : [{ key, base, head: heads[0] ?? null }];
    }),
    needsConfirmation: closings.length > 0 && standing.unsentPhones > 0,
    isBehind: closings.some(({ closedAt }) => closedAt !== null && !holdsAll(closedAt, standing.held)),
  };
}

function isClosing(plan: PlanObject, before: PlanObject | undefined): boolean {
  return plan.kind === 'season' && plan.state === 'closed' && before?.kind === 'season' && before.state === 'open';
}

function holdsAll(closedAt: Readonly<Record<string, number>>, held: Readonly<Record<string, number>>): boolean {
  return Object.entries(held).every(([install, seq]) => closedAt[install] === seq);
}

/** The plan as it would be: changes that are made together see each other. */
function worldWith(changes: readonly PlanChange[], { objects, people }: StandingPlan): PlanWorld {
  const all = new Map([...objects].map(([key, { plan }]) => [key, plan]));
  for (const { plan } of changes) all.set(planKey(plan), plan);
  const areas = new Map<string, Area>();
  const seasons = new Map<string, Season>();
  const occasions: OccasionChange[] = [];
  for (const plan of all.values()) {
    if (plan.kind === 'area') areas.set(plan.id, plan);
    if (plan.kind === 'season') seasons.set(plan.id, plan);
    if (plan.kind === 'occasion') occasions.push(plan);
  }
  return {
    areas,
    seasons,
    people,
    isPlanned: ({ season: id, date, shift }) => {
      const season = seasons.get(id);
      const own = occasions.filter((one) => one.season === id).map((one) => ({ ...one, changedAt: null }));
      const found = season && listOccasions(season, own).find((one) => one.date === date && one.shift === shift);
      return found?.state === 'planned';
    },
  };
}
