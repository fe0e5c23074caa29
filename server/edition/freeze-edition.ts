import type { EditionPart } from '#shared/domain/edition-record.ts';
import { AppError } from '#shared/errors.ts';
import type { Edition } from '#shared/report/edition/edition.ts';
import { parseEvent } from '#shared/sync/parse-event.ts';
import type { PushedEvent, PushResult } from '#shared/sync/protocol.ts';
import type { Instant } from '#shared/time.ts';
import type { Database } from '../database.ts';
import { sha256 } from '../event-chain.ts';
import type { Sender } from '../store/devices.ts';
import { findEvent, readPosition } from '../store/events.ts';
import { takeOne } from '../sync.ts';
import { listBlocks } from './edition-blocks.ts';
import { unpackEdition } from './edition-text.ts';
import { listEditions } from './held-editions.ts';

type Asked = { readonly events: readonly PushedEvent[]; readonly position: number };

/**
 * Takes in an edition, all of it or nothing. What is frozen is what was looked at: where anything has come to the log since the
 * draft, it is drawn up anew first. Asked again after a lost answer, it gives the same answer.
 */
export function freezeEdition(db: Database, sender: Sender, { events, position }: Asked, now: Instant): PushResult[] {
  const parts = events.map(readPart);
  const { number, seasons } = requireWhole(parts.map(({ part }) => part));
  return db
    .transaction(() => {
      const isHeld = events.every(({ id, h }) => findEvent(db, id, h) !== undefined);
      if (!isHeld && readPosition(db) !== position) throw new AppError('stale', { at: 'body/position' });
      if (!isHeld && listEditions(db).some((edition) => edition.number === number))
        throw new AppError('stale', { at: 'body/events', number });
      const [block] = isHeld ? [] : listBlocks(db, new Set(seasons));
      if (block) throw new AppError('bad_request', { problem: 'undecided', subject: block.subject });
      return events.map((event, index) => takeOne(db, sender, parts[index]?.install ?? '', event, now));
    })
    .immediate();
}

function readPart({ raw }: PushedEvent, index: number): { readonly install: string; readonly part: EditionPart } {
  const parsed = parseEvent(raw);
  if (!parsed.ok || parsed.event.type !== 'plan' || parsed.event.plan.kind !== 'edition')
    throw new AppError('bad_request', { at: `body/events/${index}/raw` });
  return { install: parsed.event.install, part: parsed.event.plan };
}

/** Every part of one edition, in order, and together what its hash says. */
function requireWhole(parts: readonly EditionPart[]): Edition {
  const [first] = parts;
  const isOne = parts.every(
    (own, index) =>
      own.id === first?.id &&
      own.hash === first.hash &&
      own.number === first.number &&
      own.part === index + 1 &&
      own.parts === parts.length,
  );
  const text = isOne ? unpackEdition(parts.map((own) => own.text)) : null;
  if (text === null || sha256(text) !== first?.hash)
    throw new AppError('bad_request', { at: 'body/events', problem: 'not_whole' });
  return JSON.parse(text) as Edition;
}
