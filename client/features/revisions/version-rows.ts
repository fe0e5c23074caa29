import type { Revision } from '#shared/office-api.ts';

/** A row of the table: a cell for each version, and whether it differs from the version it builds on. */
export type VersionRow = {
  readonly key: string;
  readonly cells: readonly { readonly text: string | null; readonly isChanged: boolean }[];
};

/** The version that another builds on; undefined for the first, and where it has not come. */
export function baseOf(version: Revision, versions: readonly Revision[]): Revision | undefined {
  return version.base === null ? undefined : versions.find(({ id }) => id === version.base);
}

/** The versions' texts as rows, in the order of `keys`. A row about which no version says anything is left out. */
export function toRows<Key extends string>(
  versions: readonly Revision[],
  keys: readonly Key[],
  textsOf: (version: Revision) => Readonly<Record<Key, string | null>>,
): readonly (VersionRow & { readonly key: Key })[] {
  const texts = new Map(versions.map((version) => [version, textsOf(version)]));
  return keys
    .map((key) => ({
      key,
      cells: versions.map((version) => {
        const text = texts.get(version)?.[key] ?? null;
        const base = baseOf(version, versions);
        const before = base ? (texts.get(base)?.[key] ?? null) : text;
        return { text, isChanged: text !== before };
      }),
    }))
    .filter(({ cells }) => cells.some(({ text }) => text !== null));
}
