import { byId } from './log-entry.ts';

type Version = { readonly id: string; readonly h: string; readonly base: string | null };

/**
 * Of several versions of one thing: those that no other replaces. Where versions replace each other in a ring nobody
 * is a head, and all of them count as such. Sorted by id: the first stands.
 */
export function headsOf<V extends Version>(versions: readonly V[]): readonly V[] {
  const replaced = new Set(versions.filter((version) => version.base !== version.id).map((version) => version.base));
  const heads = versions.filter((version) => !replaced.has(version.id));
  return (heads.length > 0 ? heads : [...versions]).sort(byId);
}
