import type { EditionAsked, EditionDraft } from '#shared/edition-api.ts';
import { AppError } from '#shared/errors.ts';
import type { EditionSettings } from '#shared/report/edition/edition.ts';
import { makeEdition, toEditionText } from '#shared/report/edition/make-edition.ts';
import type { Instant } from '#shared/time.ts';
import type { Database } from '../database.ts';
import { sha256 } from '../event-chain.ts';
import { printable } from '../printable.ts';
import { readOffice } from '../projection.ts';
import { readPosition } from '../store/events.ts';
import { findMeta } from '../store/meta.ts';
import { listBlocks } from './edition-blocks.ts';
import { packEdition } from './edition-text.ts';
import { listEditions } from './held-editions.ts';
import { readBehind } from './log-behind.ts';

/**
 * An edition drawn up of today's log, not yet frozen: what it would hold, and what must be decided first. Nothing is written.
 * Long work: it belongs in a process of its own.
 */
export function draftEdition(
  db: Database,
  { id, name, notes, from, to, ...chosen }: EditionAsked,
  { now, app }: { readonly now: Instant; readonly app: string },
): EditionDraft {
  const { plan } = readOffice(db);
  const seasons = [...plan.seasons.values()]
    .map(({ season }) => season)
    .filter(({ state, from: first }) => state !== 'draft' && isBetween(Number(first.slice(0, 4)), from, to))
    .map((season) => season.id);
  if (seasons.length === 0) throw new AppError('bad_request', { problem: 'no_season', at: 'body/from' });
  const settings: EditionSettings = { years: yearsBetween(from, to), ...chosen, fewerThan: plan.fewerThan };
  const number = Math.max(0, ...listEditions(db).map((edition) => edition.number)) + 1;
  const isMadeUp = findMeta(db, 'made_up') !== undefined;
  const about = { id, number, name, notes, madeAt: now, app, isMadeUp };
  const edition = printable(makeEdition(readBehind(db, new Set(seasons)), about, settings));
  const text = toEditionText(edition);
  const [hash, packed] = [sha256(text), packEdition(text)];
  const { events, ...shown } = edition;
  return {
    blocks: listBlocks(db, new Set(seasons)),
    position: readPosition(db),
    events: events.length,
    edition: shown,
    parts: packed.map((one, index) => ({
      kind: 'edition',
      id,
      number,
      name,
      hash,
      part: index + 1,
      parts: packed.length,
      text: one,
    })),
  };
}

function isBetween(year: number, from: number, to: number): boolean {
  return year >= from && year <= to;
}

function yearsBetween(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
