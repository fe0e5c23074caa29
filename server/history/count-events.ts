import type { ImportedRound, ImportRecord } from '#shared/domain/import-record.ts';
import type { PlanObject } from '#shared/domain/plan.ts';
import { slotKey } from '#shared/domain/slot.ts';
import type { ImportedCount, PlacedCounts } from '#shared/history/counts-in-plan.ts';
import type { Instant } from '#shared/time.ts';
import { decidedAt, type ImportEvent, importEventId } from './import-event.ts';

/** Old counts as events like any other: nobody's clock was read, and nothing is known but the numbers. */
export function countEvents(id: string, counts: readonly ImportedCount[], at: Instant): readonly ImportEvent[] {
  return counts.map(({ slot, outcome }) => ({
    id: importEventId(at, `${id}|${slotKey(slot)}`),
    type: 'count',
    root: null,
    base: null,
    practice: false,
    source: 'import',
    slot,
    outcome,
    conditions: null,
    note: null,
    reason: null,
    time: null,
  }));
}

type Brought = {
  readonly id: string;
  readonly file: string;
  readonly hash: string;
  readonly placed: Pick<PlacedCounts, 'counts' | 'areas' | 'seasons' | 'rounds'>;
};

/** What the plan needs so that the counts enter, and the record that the file was brought in, which comes last. */
export function importPlanEvents({ id, file, hash, placed }: Brought, at: Instant): readonly ImportEvent[] {
  const about = { kind: 'import', id, of: 'counts', file, hash, rows: placed.counts.length } as const;
  const records = partsOf(placed.rounds).map(
    (rounds, index): ImportRecord => ({ ...about, part: index + 1, values: [], rounds: [...rounds], state: 'stands' }),
  );
  return [...placed.areas, ...placed.seasons, ...records].map((plan) => ({
    id: importEventId(at, `${id}|${nameOf(plan)}`),
    type: 'plan',
    root: null,
    base: null,
    plan,
    reason: file,
    time: decidedAt(at),
  }));
}

function nameOf(plan: PlanObject): string {
  if (plan.kind === 'import') return String(plan.part);
  return 'id' in plan ? `${plan.kind}:${plan.id}` : plan.kind;
}

const mostLetters = 9_000;

/** As many rounds together as one event's 16 KiB hold; one part at least, for the record itself. */
function partsOf(rounds: readonly ImportedRound[]): readonly (readonly ImportedRound[])[] {
  const parts: ImportedRound[][] = [[]];
  let letters = 0;
  for (const round of rounds) {
    const size = JSON.stringify(round).length;
    if (letters + size > mostLetters && letters > 0) {
      parts.push([]);
      letters = 0;
    }
    parts.at(-1)?.push(round);
    letters += size;
  }
  return parts;
}
