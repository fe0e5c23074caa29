import { problemAt } from '#shared/history/import-problem.ts';
import { readMeans } from '#shared/history/means-template.ts';
import { readPublishedValues } from '#shared/history/published-template.ts';
import { listPublishedValues } from '#shared/history/published-values.ts';
import type { ImportAsked, PreviewReply } from '#shared/history-api.ts';
import type { Database } from '../database.ts';
import { sha256 } from '../event-chain.ts';
import type { Later } from '../later.ts';
import { readOffice } from '../projection.ts';
import { firstSetName, readFirstSet } from './first-set.ts';
import { knownPlaces } from './known-places.ts';
import { readInThread } from './read-thread.ts';

export type LookedAt = Omit<PreviewReply, 'problemsInAll'> & { readonly file: string };

/** What a file would bring, and everything that is wrong with it. Writes nothing. */
export async function lookAtFile(db: Database, asked: ImportAsked, later: Later): Promise<LookedAt> {
  const bytes = asked.file === null ? readFirstSet() : Buffer.from(asked.file.base64, 'base64');
  const about = { hash: sha256(bytes), file: asked.file?.name ?? firstSetName };
  const nothing = { ...about, rows: 0, values: [], adds: { areas: [], seasons: [], rounds: 0 } };
  const { rows, problems: unreadable } = await readInThread(bytes, later);
  if (unreadable.length > 0) return { ...nothing, problems: [...unreadable] };
  const { plan } = readOffice(db);
  const places = knownPlaces(plan);
  const known = listPublishedValues(plan.imports);
  const { values, problems } =
    asked.of === 'means' ? readMeans(rows, places, known, asked) : readPublishedValues(rows, places, known);
  const isBare = values.length === 0 && problems.length === 0;
  const found = isBare ? [problemAt(null, null, 'empty_file')] : problems;
  return { ...nothing, rows: values.length, values: [...values], problems: [...found] };
}
