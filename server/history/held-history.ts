import { listPublishedValues } from '#shared/history/published-values.ts';
import type { HistoryReply } from '#shared/history-api.ts';
import { listPlanVersions } from '#shared/sync/fold-plan.ts';
import type { Database } from '../database.ts';
import { sha256 } from '../event-chain.ts';
import { readOffice } from '../projection.ts';
import { findPerson } from '../store/people.ts';
import { readFirstSet } from './first-set.ts';

/** What earlier reports say as far as it is held here, and every file that was ever brought in. */
export function readHistory(db: Database, { namesPeople }: { readonly namesPeople: boolean }): HistoryReply {
  const { plan } = readOffice(db);
  const imports = listImports(db, namesPeople);
  const firstSet = readFirstSet();
  const hash = sha256(firstSet);
  const rows = String(firstSet).trim().split('\n').length - 1;
  return {
    imports: imports.map(({ hash: _, ...shown }) => shown),
    values: [...listPublishedValues(plan.imports)],
    firstSet: { rows, isIn: imports.some((one) => one.hash === hash && !one.isUndone) },
  };
}

function listImports(db: Database, namesPeople: boolean) {
  const { entries, decisions, plan } = readOffice(db);
  const standing = new Set(plan.imports.map(({ id }) => id));
  return listPlanVersions(entries, decisions).flatMap(({ event: { plan: record, base, time }, owner }) => {
    if (record.kind !== 'import' || record.part !== 1 || base != null) return [];
    const { id, of, file, rows, hash } = record;
    const by = namesPeople && owner !== null ? (findPerson(db, owner)?.name ?? null) : null;
    return [{ id, of, file, rows, hash, at: time?.startedAt ?? null, by, isUndone: !standing.has(id) }];
  });
}
