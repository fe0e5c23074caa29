import type { PlanVersion } from '#shared/plan-api.ts';

export type MadeTogether = readonly [PlanVersion, ...PlanVersion[]];

/** Versions that one person made in one step, newest first; what the plan began with comes last. */
export function listChanges(versions: readonly PlanVersion[]): readonly MadeTogether[] {
  const steps = new Map<string, [PlanVersion, ...PlanVersion[]]>();
  for (const version of versions) {
    const key = `${version.madeAt}|${version.by?.id}|${version.reason}`;
    const step = steps.get(key);
    if (step) step.push(version);
    else steps.set(key, [version]);
  }
  return [...steps.values()].sort(([one], [other]) => (other.madeAt ?? 0) - (one.madeAt ?? 0));
}
