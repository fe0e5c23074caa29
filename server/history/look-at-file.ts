import { slotKey } from '#shared/domain/slot.ts';
import { type PlacedCounts, placeCounts, seasonsInFile } from '#shared/history/counts-in-plan.ts';
import { readCountRows } from '#shared/history/counts-template.ts';
import { problemAt } from '#shared/history/import-problem.ts';
import type { TextRow } from '#shared/history/import-table.ts';
import { readMeans } from '#shared/history/means-template.ts';
import { readPublishedValues } from '#shared/history/published-template.ts';
import { listPublishedValues } from '#shared/history/published-values.ts';
import type { ImportAsked, PreviewReply } from '#shared/history-api.ts';
import type { Day } from '#shared/time.ts';
import type { Database } from '../database.ts';
import { sha256 } from '../event-chain.ts';
import type { Later } from '../later.ts';
import { readOffice } from '../projection.ts';
import { listEverySlot } from '../store/standings.ts';
import { firstSetName, readFirstSet } from './first-set.ts';
import { knownPlaces } from './known-places.ts';
import { readInThread } from './read-thread.ts';

export type LookedAt = Omit<PreviewReply, 'problemsInAll'> & {
  readonly file: string;
  /** Of a file of counts that has no problem. */
  readonly placed: PlacedCounts | null;
};

type World = { readonly later: Later; readonly today: Day };

/** What a file would bring, and everything that is wrong with it. Writes nothing. `id`: of the import, where part of it may be here already. */
export async function lookAtFile(
  db: Database,
  { id = null, ...asked }: ImportAsked & { readonly id?: string | null },
  { later, today }: World,
): Promise<LookedAt> {
  const bytes = asked.file === null ? readFirstSet() : Buffer.from(asked.file.base64, 'base64');
  const about = { hash: sha256(bytes), file: asked.file?.name ?? firstSetName };
  const adds = { areas: [], seasons: [], rounds: 0 };
  const nothing = { ...about, rows: 0, values: [], seasons: [], adds, placed: null };
  const { rows, problems: unreadable } = await readInThread(bytes, later);
  if (unreadable.length > 0) return { ...nothing, problems: [...unreadable] };
  const found = asked.of === 'counts' ? lookAtCounts(db, rows, { ...asked, id, today }) : lookAtValues(db, rows, asked);
  const isBare = found.rows === 0 && found.problems.length === 0;
  return { ...nothing, ...found, problems: isBare ? [problemAt(null, null, 'empty_file')] : found.problems };
}

function lookAtValues(db: Database, rows: readonly TextRow[], asked: ImportAsked) {
  const { plan } = readOffice(db);
  const places = knownPlaces(plan);
  const known = listPublishedValues(plan.imports);
  const { values, problems } =
    asked.of === 'means' ? readMeans(rows, places, known, asked) : readPublishedValues(rows, places, known);
  return { rows: values.length, values: [...values], problems: [...problems] };
}

type CountsAsked = Pick<ImportAsked, 'shift' | 'adds'> & { readonly id: string | null; readonly today: Day };

function lookAtCounts(db: Database, rows: readonly TextRow[], { id, shift, adds, today }: CountsAsked) {
  const { plan } = readOffice(db);
  const slots = listEverySlot(db).filter(({ count }) => count !== null && count.install !== id);
  const read = readCountRows(rows, { shift, today });
  const placed = placeCounts(read.counts, {
    areas: [...plan.areas.values()],
    seasons: [...plan.seasons.values()],
    held: new Set(slots.map(slotKey)),
    adds,
  });
  const problems = [...read.problems, ...placed.problems].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return {
    rows: placed.counts.length,
    seasons: [...seasonsInFile(placed.counts)],
    adds: {
      areas: placed.areas.map(({ name }) => name),
      seasons: placed.seasons.map((season) => season.id),
      rounds: placed.rounds.length,
    },
    problems,
    placed: problems.length === 0 ? placed : null,
  };
}
