import type { ImportRecord, PublishedValue } from '../domain/import-record.ts';
import type { PublishedCell } from '../report/published-cell.ts';

export type KeyedValue = PublishedValue & { readonly key: string; readonly import: string };

/** Every number of an earlier report that stands, with a name of its own. */
export function listPublishedValues(imports: readonly ImportRecord[]): readonly KeyedValue[] {
  return imports.flatMap(({ id, part, values }) =>
    values.map((value, index) => ({ ...value, key: `${id}.${part}.${index + 1}`, import: id })),
  );
}

/** Those that a figure could draw or tell of: a mean or a season's sum, over something that we know. */
export function listPublishedCells(imports: readonly ImportRecord[]): readonly PublishedCell[] {
  return listPublishedValues(imports).flatMap(
    ({ year, scope, shift, band, measure, low, high, basis, basisStated, qualifier, set, source }) =>
      scope === null || measure === 'peak' || measure === 'unclear'
        ? []
        : [{ year, scope, shift, band, measure, low, high, basis, basisStated, qualifier, set, source }],
  );
}
