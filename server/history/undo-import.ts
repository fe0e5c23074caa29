import { AppError } from '#shared/errors.ts';
import { listPlanVersions } from '#shared/sync/fold-plan.ts';
import type { Instant } from '#shared/time.ts';
import type { Database } from '../database.ts';
import { readOffice } from '../projection.ts';
import type { Sender } from '../store/devices.ts';
import { decidedAt, type ImportEvent, importEventId } from './import-event.ts';
import { inTurns, type Keep } from './in-turns.ts';
import { setAsides, withdrawals } from './undo-counts.ts';
import { writeEvents } from './write-events.ts';

type Asked = { readonly id: string; readonly reason: string; readonly install: string };

/**
 * Takes an import back by events of its own; the log keeps what was brought in. Counts are withdrawn first, a few at a time,
 * and the rounds and seasons that came with them go in one step at last. Gives how many rows it had.
 */
export async function undoImport(
  db: Database,
  sender: Sender,
  asked: Asked,
  { now, keep }: { readonly now: Instant; readonly keep: Keep },
): Promise<number> {
  const { entries, decisions } = readOffice(db);
  const heads = listPlanVersions(entries, decisions).flatMap((version) =>
    version.state === 'stands' && version.event.plan.kind === 'import' && version.event.plan.id === asked.id
      ? [{ base: version.id, plan: version.event.plan }]
      : [],
  );
  const [first] = heads;
  if (!first) throw new AppError('not_found', { import: asked.id });
  const { install, reason } = asked;
  const counts = withdrawals(db, asked, now);
  await inTurns(counts, (some, from) => keep(() => writeEvents(db, sender, { install, from }, some, now)));
  const standing = heads.filter(({ plan }) => plan.state === 'stands');
  const undone = standing.map(
    ({ base, plan: { rounds: _, ...plan } }): ImportEvent => ({
      id: importEventId(now, `undo|${install}|${plan.part}`),
      type: 'plan',
      root: null,
      base,
      plan: { ...plan, values: [], state: 'undone' },
      reason,
      time: decidedAt(now),
    }),
  );
  const last = [...undone, ...setAsides(db, asked, now)];
  await keep(() => writeEvents(db, sender, { install, from: counts.length + 1 }, last, now));
  return first.plan.rows;
}
