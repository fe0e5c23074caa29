import { AppError } from '#shared/errors.ts';
import { listPlanVersions } from '#shared/sync/fold-plan.ts';
import type { Instant } from '#shared/time.ts';
import type { Database } from '../database.ts';
import { readOffice } from '../projection.ts';
import type { Sender } from '../store/devices.ts';
import { decidedAt, importEventId } from './import-event.ts';
import { writeEvents } from './write-events.ts';

/** Takes an import back by events of its own; the log keeps what was brought in. Gives how many rows it had. */
export function undoImport(
  db: Database,
  sender: Sender,
  { id, reason, install }: { readonly id: string; readonly reason: string; readonly install: string },
  now: Instant,
): number {
  const { entries, decisions } = readOffice(db);
  const heads = listPlanVersions(entries, decisions).flatMap((version) =>
    version.state === 'stands' && version.event.plan.kind === 'import' && version.event.plan.id === id
      ? [{ base: version.id, plan: version.event.plan }]
      : [],
  );
  const [first] = heads;
  if (!first) throw new AppError('not_found', { import: id });
  const standing = heads.filter(({ plan }) => plan.state === 'stands');
  const events = standing.map(({ base, plan }) => ({
    id: importEventId(now, `undo|${install}|${plan.part}`),
    type: 'plan',
    root: null,
    base,
    plan: { ...plan, values: [], state: 'undone' },
    reason,
    time: decidedAt(now),
  }));
  writeEvents(db, sender, { install, from: 1 }, events, now);
  return first.plan.rows;
}
